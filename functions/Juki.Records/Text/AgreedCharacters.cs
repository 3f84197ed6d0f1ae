using System.Globalization;
using System.Text;

namespace Juki.Records.Text;

/// <summary>
/// The characters that records may hold. The real list (住基ネット統一文字 and what replaces it) is not public, so everything
/// that Unicode assigns stands in for it [P]; another list replaces <see cref="Contains"/> alone.
/// </summary>
public static class AgreedCharacters
{
    /// <summary>Whether a character is in the list.</summary>
    /// <param name="character">A character that is neither a control nor a non-character.</param>
    /// <returns>True when records may hold it.</returns>
    public static bool Contains(Rune character) => Rune.GetUnicodeCategory(character) != UnicodeCategory.OtherNotAssigned;
}
