using System.Buffers;
using System.Globalization;
using System.Text;

namespace Juki.Records.Text;

/// <summary>Which text is legal (C18). Nothing is normalised or repaired: compatibility characters and variation selectors are people's names.</summary>
public static class TextRule
{
    /// <summary>Whether every character of a text may be stored.</summary>
    /// <param name="text">The text.</param>
    /// <returns>False on an unpaired surrogate, a control, a non-character or a character outside the agreed list.</returns>
    public static bool Allows(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var character, out var length) != OperationStatus.Done || !Allows(character))
                return false;
            rest = rest[length..];
        }

        return true;
    }

    private static bool Allows(Rune character) =>
        !IsControl(character) && !IsNonCharacter(character.Value) && AgreedCharacters.Contains(character);

    // Invisible controls (bidirectional overrides, zero-width joiners, line separators) make two names look alike: refused with the rest.
    private static bool IsControl(Rune character) => Rune.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsNonCharacter(int value) => value is (>= 0xFDD0 and <= 0xFDEF) || (value & 0xFFFE) == 0xFFFE;
}
