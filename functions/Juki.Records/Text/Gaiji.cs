using System.Text;

namespace Juki.Records.Text;

/// <summary>
/// Gaiji (外字): characters outside the shared set that travel as images. In Unicode text they are private-use characters and the geta mark 〓 (ruling 15).
/// </summary>
public static class Gaiji
{
    private const int GetaMark = 0x3013;

    /// <summary>Counts the gaiji of a text. A variation selector (IVS) belongs to the character before it and is not counted.</summary>
    /// <param name="text">The text.</param>
    /// <returns>How many of its characters are gaiji.</returns>
    public static int Count(string text)
    {
        var count = 0;
        foreach (var character in text.EnumerateRunes())
        {
            if (character.Value == GetaMark || Rune.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.PrivateUse)
                count++;
        }

        return count;
    }
}
