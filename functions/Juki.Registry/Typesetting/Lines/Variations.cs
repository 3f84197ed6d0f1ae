using System.Text;
using Juki.Registry.Typesetting.Fonts;

namespace Juki.Registry.Typesetting.Lines;

/// <summary>Variation sequences (IVS and standardised ones): a character and a selector that asks for one of its forms.</summary>
internal static class Variations
{
    /// <summary>Whether a font has every form that a text asks for.</summary>
    /// <param name="font">The font.</param>
    /// <param name="text">The text.</param>
    public static bool AreIn(ReportFont font, string text)
    {
        var before = 0;
        foreach (var character in text.EnumerateRunes())
        {
            if (IsSelector(character) && !font.Shapes.TryGetVariationGlyph(before, (uint)character.Value, out _))
                return false;
            before = character.Value;
        }

        return true;
    }

    private static bool IsSelector(Rune character) => character.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
