using System.Globalization;
using System.Text;

namespace Juki.Testing.Model;

/// <summary>The forms of numbers, codes, dates and texts, read from the reference once more and with nothing of the server's code.</summary>
internal static class PlainForms
{
    private const string Prefecture = "12";

    // The codes of residence before their check digits: 千葉市's six wards, then the cities, towns and villages.
    private static readonly string[] Assigned =
    [
        "12101", "12102", "12103", "12104", "12105", "12106",
        "12202", "12203", "12204", "12205", "12206", "12207", "12208", "12210", "12211", "12212", "12213", "12215", "12216", "12217",
        "12218", "12219", "12220", "12221", "12222", "12223", "12224", "12225", "12226", "12227", "12228", "12229", "12230", "12231",
        "12232", "12233", "12234", "12235", "12236", "12237", "12238", "12239",
        "12322", "12329", "12342", "12347", "12349", "12403", "12409", "12410", "12421", "12422", "12423", "12424", "12426", "12427",
        "12441", "12443", "12463",
    ];

    private static readonly HashSet<string> Residence = [.. Assigned.Select(WithDigit)];

    public static bool IsResidentCode(string text) => IsDigits(text, 11) && text[10] == PersonalDigit(text[..10], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);

    public static bool IsIndividualNumber(string text) => IsDigits(text, 12) && text[11] == PersonalDigit(text[..11], [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);

    /// <summary>The code of a municipality or ward of residence in six digits; null when it is none (ruling 17).</summary>
    public static string? Municipality(string text)
    {
        var code = IsDigits(text, 5) ? WithDigit(text) : text;
        return Residence.Contains(code) ? code : null;
    }

    /// <summary>The code of a municipality of any prefecture in six digits; null when it is none, or one of this prefecture where nobody lives (ruling 17).</summary>
    public static string? AnyMunicipality(string text)
    {
        var code = IsDigits(text, 5) ? WithDigit(text) : text;
        var isRight = IsDigits(code, 6) && WithDigit(code[..5]) == code && int.Parse(code.AsSpan(0, 2), CultureInfo.InvariantCulture) is >= 1 and <= 47;
        return isRight && (!code.StartsWith(Prefecture, StringComparison.Ordinal) || Residence.Contains(code)) ? code : null;
    }

    public static bool IsWard(string municipality) => municipality.StartsWith(Prefecture + "10", StringComparison.Ordinal);

    /// <summary>The server that speaks for a municipality: a ward's city does.</summary>
    public static string SenderFor(string municipality) => IsWard(municipality) ? "121002" : municipality;

    public static bool IsDigits(string text, int count) => text.Length == count && text.All(char.IsAsciiDigit);

    /// <summary>YYYYMMDD, unknown parts as zeros, days that no calendar has among them.</summary>
    public static bool IsDate(string text) =>
        IsDigits(text, 8) && int.Parse(text.AsSpan(4, 2), CultureInfo.InvariantCulture) <= 12 && int.Parse(text.AsSpan(6, 2), CultureInfo.InvariantCulture) <= 31;

    public static bool IsCalendarDay(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether a date is after a day, as far as its leading parts are known (ruling 18).</summary>
    public static bool IsAfter(string date, DateOnly day)
    {
        var known = date.StartsWith("0000", StringComparison.Ordinal) ? 0 : date[4..6] == "00" ? 4 : date[6..] == "00" ? 6 : 8;
        return string.CompareOrdinal(date, 0, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), 0, known) > 0;
    }

    /// <summary>Private-use characters and 〓 (ruling 15).</summary>
    public static int Gaiji(string text) => text.EnumerateRunes().Count(rune => rune.Value is 0x3013 or (>= 0xE000 and <= 0xF8FF) or >= 0xF0000);

    public static bool IsKana(string text) => text.All(c => c is '　' or 'ー' or (>= 'ぁ' and <= 'ゖ') or 'ゝ' or 'ゞ' or (>= 'ァ' and <= 'ヺ') or 'ヽ' or 'ヾ');

    /// <summary>No unpaired surrogate, control, non-character or unassigned character (C18).</summary>
    public static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF)
                return false;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned)
                return false;
            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }

    // Remainder 0 or 1 gives 0.
    private static char PersonalDigit(string body, int[] weights)
    {
        var remainder = Sum(body, weights) % 11;
        return (char)('0' + (remainder <= 1 ? 0 : 11 - remainder));
    }

    // The last digit of 11 less the remainder: 0 gives 1, unlike the personal numbers.
    private static string WithDigit(string body) => body + (char)('0' + ((11 - (Sum(body, [6, 5, 4, 3, 2]) % 11)) % 10));

    private static int Sum(string body, int[] weights) => body.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum();
}
