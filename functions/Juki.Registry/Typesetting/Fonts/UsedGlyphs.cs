using System.Text;
using Juki.Registry.Typesetting.Lines;

namespace Juki.Registry.Typesetting.Fonts;

/// <summary>What of a font a document uses.</summary>
internal sealed class UsedGlyphs
{
    /// <summary>Numbers of the glyphs.</summary>
    public SortedSet<uint> Glyphs { get; } = [];

    /// <summary>Characters that have a glyph of their own. The PDF tells of each glyph once which character it is; only what differs is told in the text.</summary>
    public SortedSet<uint> Characters { get; } = [];

    /// <summary>Notes a character.</summary>
    /// <param name="cluster">The character.</param>
    public void Add(Cluster cluster)
    {
        foreach (var glyph in cluster.Glyphs)
            Glyphs.Add(glyph.Id);
        if (!cluster.IsMissing && Rune.DecodeFromUtf16(cluster.Text, out var character, out var length) == 0 && length == cluster.Text.Length)
            Characters.Add((uint)character.Value);
    }
}
