using Juki.Records.Kana;

namespace Juki.Records.Searching;

/// <summary>A person's name as searches compare it, in one reading of the family name: the register's, or the former surname (旧氏).</summary>
/// <param name="Kanji">The whole name, folded; empty where none is recorded.</param>
/// <param name="PlainKana">Search key of its reading; empty where none is recorded.</param>
/// <param name="LooseKana">Loose search key of its reading.</param>
public sealed record SearchedName(string Kanji, string PlainKana, string LooseKana)
{
    /// <summary>Makes it of what the register holds.</summary>
    /// <param name="kanji">漢字氏名.</param>
    /// <param name="kana">ふりがな氏名.</param>
    /// <returns>The name.</returns>
    public static SearchedName Of(string kanji, string kana) => new(NameFold.OfName(kanji), SearchKeys.Plain(kana), SearchKeys.Loose(kana));

    /// <summary>The same person under the former surname, which counts as a second family name (ruling 30).</summary>
    /// <param name="kanji">漢字氏名; what follows the first space is the given name.</param>
    /// <param name="kana">ふりがな氏名.</param>
    /// <param name="formerSurname">旧氏 漢字.</param>
    /// <param name="formerSurnameKana">旧氏 ふりがな.</param>
    /// <returns>The name; null where no former surname is recorded.</returns>
    public static SearchedName? Former(string kanji, string kana, string formerSurname, string formerSurnameKana) =>
        formerSurname.Length == 0 && formerSurnameKana.Length == 0
            ? null
            : Of(Whole(formerSurname, kanji), Whole(formerSurnameKana, kana));

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every name.</returns>
    public override string ToString() => "(name)";

    // A surname that is not recorded in this script has no name to stand before.
    private static string Whole(string surname, string name) => surname.Length == 0 ? string.Empty : surname + GivenNameOf(name);

    // A name without a space, as many foreigners' is, has no part that is known to be the given name.
    private static string GivenNameOf(string name)
    {
        var space = name.AsSpan().IndexOfAny(' ', '\u3000');
        return space < 0 ? string.Empty : name[(space + 1)..];
    }
}
