namespace Juki.LocalHost.Simulation;

/// <summary>A part of a name, with its reading in hiragana.</summary>
/// <param name="Text">As written.</param>
/// <param name="Kana">As read.</param>
internal sealed record NamePart(string Text, string Kana);

/// <summary>Surnames and given names, most usual first, from the tables embedded in this assembly.</summary>
internal static class NameTable
{
    private const int KatakanaOffset = 'ァ' - 'ぁ';
    private const string Male = "1";

    public static IReadOnlyList<NamePart> Surnames { get; } = [.. EmbeddedTable.Read("surnames.csv").Select(Part)];

    public static IReadOnlyList<NamePart> MaleNames { get; } = Given(male: true);

    public static IReadOnlyList<NamePart> FemaleNames { get; } = Given(male: false);

    private static NamePart[] Given(bool male) =>
        [.. EmbeddedTable.Read("given_names.csv").Where(row => row("likely_sex") == Male == male).Select(Part)];

    private static NamePart Part(Func<string, string> row) => new(row("kanji"), Hiragana(row("kana")));

    private static string Hiragana(string katakana) =>
        string.Concat(katakana.Select(kana => kana is >= 'ァ' and <= 'ヶ' ? (char)(kana - KatakanaOffset) : kana));
}
