using Juki.Registry.Inquiries;

namespace Juki.Registry.Ledgers;

/// <summary>Reads texts of ledgers. They name no resident, and are opened in spreadsheets.</summary>
internal static class LedgerText
{
    /// <summary>From how many digits on a number may be somebody's: a resident code has eleven, an individual number twelve.</summary>
    private const int DigitsOfSomebody = 11;

    private const string Openings = "=+-@";

    /// <summary>Reads a text.</summary>
    /// <param name="reader">The members.</param>
    /// <param name="member">Its name.</param>
    /// <param name="maxLength">Most characters.</param>
    /// <param name="isNeeded">Whether it must be given.</param>
    /// <returns>The text; null where there is none, or a wrong one.</returns>
    public static string? Line(this MemberReader reader, string member, int maxLength, bool isNeeded)
    {
        var text = isNeeded ? reader.NeededText(member, maxLength) : reader.Text(member, maxLength);
        if (!string.IsNullOrEmpty(text) && IsRefused(text))
            reader.Wrong(member, $"No run of {DigitsOfSomebody} digits or more, as a number of somebody has, and none of {Openings} at the beginning.");
        return text;
    }

    /// <summary>Reads the id of what something belongs to.</summary>
    /// <param name="reader">The members.</param>
    /// <param name="member">Its name.</param>
    /// <returns>The id; null where there is none, or a wrong one.</returns>
    public static string? Reference(this MemberReader reader, string member)
    {
        var text = reader.Text(member, LedgerMember.MaxName);
        if (text is not null && (!text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || text.All(char.IsAsciiDigit)))
            reader.Wrong(member, "Id of a case or job: letters, digits and hyphens, not digits alone.");
        return text;
    }

    private static bool IsRefused(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            // Digits of full width too.
            digits = char.IsDigit(c) ? digits + 1 : 0;
            if (digits == DigitsOfSomebody)
                return true;
        }

        return Openings.Contains(text[0], StringComparison.Ordinal);
    }
}
