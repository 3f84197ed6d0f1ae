namespace Juki.Registry.Typesetting.Lines;

/// <summary>
/// One character as a reader sees it (書記素クラスタ): a base with its variation selector and marks, never parted. A line is a row of these.
/// </summary>
/// <param name="Text">The stored characters.</param>
/// <param name="Glyphs">What is drawn.</param>
/// <param name="Advance">Its width, in units of the font.</param>
/// <param name="Class">What it does to the break of a line.</param>
internal sealed record Cluster(string Text, ShapedGlyph[] Glyphs, int Advance, BreakClass Class)
{
    /// <summary>Whether the geta mark stands for it.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Whether it is drawn without the variation that it asks for.</summary>
    public bool IsUnvaried { get; init; }

    /// <inheritdoc />
    public override string ToString() => "(character)";
}

/// <summary>A glyph of a character.</summary>
/// <param name="Id">Its number in the font.</param>
/// <param name="X">How far right of the character's beginning it stands, in units of the font.</param>
/// <param name="Y">How far above the baseline.</param>
internal readonly record struct ShapedGlyph(ushort Id, int X, int Y);
