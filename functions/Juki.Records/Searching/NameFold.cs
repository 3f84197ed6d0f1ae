using System.Text;
using Juki.Records.Kana;

namespace Juki.Records.Searching;

/// <summary>Folds of names and addresses for comparison in a search alone; what is stored is never changed (ruling 30).</summary>
public static class NameFold
{
    /// <summary>A name as searches compare it: variation selectors and spaces don't count, width is folded, Latin letters are upper case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The folded text.</returns>
    public static string OfName(string name) => Fold(name, dropSpaces: true);

    /// <summary>An address as searches compare it: variation selectors don't count, width is folded, Latin letters are upper case.</summary>
    /// <param name="address">The address, or its beginning.</param>
    /// <returns>The folded text.</returns>
    public static string OfAddress(string address) => Fold(address, dropSpaces: false);

    private static string Fold(string text, bool dropSpaces)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            if (IsVariationSelector(character) || (dropSpaces && Rune.IsWhiteSpace(character)))
                continue;
            if (character.IsBmp)
                Append(folded, KanaFold.FoldWidth((char)character.Value));
            else
                folded.Append(character.ToString());
        }

        return folded.ToString();
    }

    // Half-width kana carry their voicing mark behind them.
    private static void Append(StringBuilder folded, char character)
    {
        if (character == '\u3099' && folded.Length > 0)
            folded[^1] = KanaFold.Voice(folded[^1]);
        else if (character == '\u309A' && folded.Length > 0)
            folded[^1] = KanaFold.HalfVoice(folded[^1]);
        else
            folded.Append(character);
    }

    // VS1 to VS256, the Mongolian ones excepted.
    private static bool IsVariationSelector(Rune character) =>
        character.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
