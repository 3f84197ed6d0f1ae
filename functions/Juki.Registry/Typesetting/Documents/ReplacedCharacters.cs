namespace Juki.Registry.Typesetting.Documents;

/// <summary>Characters that the font can't show as they are stored. Each place counts; copied text gives the stored characters all the same.</summary>
/// <param name="Missing">Places where the geta mark 〓 stands, because the font has no glyph of the character.</param>
/// <param name="Unvaried">Places where a character stands in its plain form, because the font lacks the form that a variation selector (IVS) asks for.</param>
public readonly record struct ReplacedCharacters(int Missing, int Unvaried);
