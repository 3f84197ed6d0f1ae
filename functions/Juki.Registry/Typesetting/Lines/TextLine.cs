namespace Juki.Registry.Typesetting.Lines;

/// <summary>A line of text.</summary>
/// <param name="Clusters">Its characters.</param>
/// <param name="Width">Its width without the spaces that it ends with, in units of the font.</param>
internal readonly record struct TextLine(ArraySegment<Cluster> Clusters, int Width)
{
    /// <inheritdoc />
    public override string ToString() => "(line)";
}
