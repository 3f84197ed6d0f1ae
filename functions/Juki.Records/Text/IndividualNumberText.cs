using System.Globalization;
using System.Text;
using Juki.Records.Values;

namespace Juki.Records.Text;

/// <summary>Finds what reads as an individual number (個人番号) inside a text, so that a file which must never hold one does not take it in unseen (U2).</summary>
public static class IndividualNumberText
{
    // Beside spaces and every hyphen or dash. Which people use is not written anywhere [P].
    private const string Separators = "−ー‐ｰ.．・･·/／,，_＿";

    private static readonly int Digits = CheckDigit.IndividualNumber.BodyLength + 1;

    /// <summary>
    /// Whether a text holds twelve digits, half or full width, that end with the right check digit: in one run that is no longer, or in groups parted
    /// by spaces, hyphens, dots and the like. Other groups may stand beside them.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>True when it does.</returns>
    public static bool IsIn(string text)
    {
        var groups = new List<string>();
        var group = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber)
            {
                group.Append((int)Rune.GetNumericValue(character));
                continue;
            }

            Close(group, groups);
            if (IsSeparator(character))
                continue;
            if (HoldsOne(groups))
                return true;
            groups.Clear();
        }

        Close(group, groups);
        return HoldsOne(groups);
    }

    private static void Close(StringBuilder group, List<string> groups)
    {
        if (group.Length > 0)
            groups.Add(group.ToString());
        group.Clear();
    }

    private static bool HoldsOne(List<string> groups) =>
        Enumerable.Range(0, groups.Count).Any(first => CheckDigit.IndividualNumber.Holds(JoinedFrom(groups, first)));

    // The groups from one on, until there are digits enough.
    private static string JoinedFrom(List<string> groups, int first)
    {
        var joined = new StringBuilder();
        for (var at = first; at < groups.Count && joined.Length < Digits; at++)
            joined.Append(groups[at]);
        return joined.ToString();
    }

    private static bool IsSeparator(Rune character) =>
        Rune.IsWhiteSpace(character)
        || Rune.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation
        || Separators.Contains(character.ToString(), StringComparison.Ordinal);
}
