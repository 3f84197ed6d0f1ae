using System.Globalization;
using System.Text;
using Juki.Records.Kana;
using Juki.Records.Searching;
using Juki.Records.Values;

namespace Juki.Registry.Searches;

/// <summary>
/// What the buckets of the search indexes stand for. A name alone is never one: how often a family name occurs is known, and a bucket's size
/// would tell it.
/// </summary>
internal static class Buckets
{
    /// <summary>Kana of a coarse key that a bucket is told by; a search needs as many.</summary>
    public const int KanaLength = 2;

    /// <summary>Characters of an address that a bucket is told by; a search needs as many.</summary>
    public const int AddressLength = 5;

    /// <summary>The year of a date that has none.</summary>
    public const string NoYear = "0000";

    private const int DateDigits = 8;
    private const int YearDigits = 4;

    /// <summary>Of a birth date: as far as it is known.</summary>
    public static string OfDate(LooseDate date) => OfKnown(date.Value[..date.KnownDigits]);

    /// <summary>Of the digits of a birth date that are known.</summary>
    public static string OfKnown(string digits) => digits.PadRight(DateDigits, '0');

    /// <summary>The year of a date, or <see cref="NoYear"/>.</summary>
    public static string YearOf(LooseDate date) => OfDate(date)[..YearDigits];

    /// <summary>A year as a bucket has it.</summary>
    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>Of a reading: its first kana, coarsely; null where it is too short to have a bucket.</summary>
    public static string? OfKana(string plainKey) => plainKey.Length < KanaLength ? null : "k" + SearchKeys.Coarse(plainKey)[..KanaLength];

    /// <summary>Of a kanji name: its first character; null where there is none.</summary>
    public static string? OfKanji(string folded) => folded.Length == 0 ? null : "j" + FirstOf(folded, 1);

    /// <summary>Of a name, every way in which it may be asked for.</summary>
    public static IEnumerable<string> OfName(SearchedName name) => new[] { OfKana(name.PlainKana), OfKanji(name.Kanji) }.OfType<string>();

    /// <summary>Of a town by its code; codes are unique within a municipality.</summary>
    public static string OfTown(MunicipalityCode municipality, string townCode) => $"t{municipality.Value}{townCode}";

    /// <summary>Of an address by how it begins; one that is shorter is a bucket as a whole.</summary>
    public static string OfAddress(string folded) => "a" + FirstOf(folded, AddressLength);

    /// <summary>Whether the beginning of an address is enough to tell a bucket.</summary>
    public static bool IsLongEnough(string folded) => folded.EnumerateRunes().Count() >= AddressLength;

    private static string FirstOf(string text, int characters)
    {
        var first = new StringBuilder();
        foreach (var character in text.EnumerateRunes().Take(characters))
            first.Append(character.ToString());
        return first.ToString();
    }
}
