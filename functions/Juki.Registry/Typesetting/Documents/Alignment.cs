namespace Juki.Registry.Typesetting.Documents;

/// <summary>Where the lines of a text stand between its two edges.</summary>
public enum Alignment
{
    /// <summary>At the left edge (左寄せ).</summary>
    Left,

    /// <summary>In the middle (中央揃え).</summary>
    Centre,

    /// <summary>At the right edge (右寄せ).</summary>
    Right,
}
