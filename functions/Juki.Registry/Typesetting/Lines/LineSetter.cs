namespace Juki.Registry.Typesetting.Lines;

/// <summary>Breaks text into lines. A line that would need more room ends at the last place before where it may; where there is none, it ends anywhere.</summary>
/// <param name="shaper">Finds the glyphs.</param>
internal sealed class LineSetter(TextShaper shaper)
{
    /// <summary>Units of the font in one size of its characters.</summary>
    public int UnitsPerEm => shaper.Font.UnitsPerEm;

    /// <summary>Height above the baseline and depth below it, in sizes of a character.</summary>
    public (double Ascent, double Descent) Extents => (shaper.Font.Ascent, shaper.Font.Descent);

    /// <summary>Breaks a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Size of its characters, in points.</param>
    /// <param name="width">Room of a line, in points.</param>
    /// <returns>The lines: at least one.</returns>
    public IReadOnlyList<TextLine> Set(string text, double size, double width) => Break(shaper.Shape(text), (int)(width / size * UnitsPerEm));

    private static List<TextLine> Break(Cluster[] clusters, int room)
    {
        var lines = new List<TextLine>();
        var begin = 0;
        while (true)
        {
            var end = EndOf(clusters, begin, room);
            lines.Add(Line(clusters, begin, end));
            if (end == clusters.Length)
                return lines;
            begin = clusters[end].Class == BreakClass.LineFeed ? end + 1 : end;
        }
    }

    private static int EndOf(Cluster[] clusters, int begin, int room)
    {
        var width = 0;
        var allowed = begin;
        for (var i = begin; i < clusters.Length; i++)
        {
            if (clusters[i].Class == BreakClass.LineFeed)
                return i;
            if (i > begin && LineBreakRules.MayBreak(clusters[i - 1], clusters[i]))
                allowed = i;
            width += clusters[i].Advance;
            if (width > room && i > begin && clusters[i].Class != BreakClass.Space)
                return allowed > begin ? allowed : i;
        }

        return clusters.Length;
    }

    private static TextLine Line(Cluster[] clusters, int begin, int end)
    {
        var last = end;
        while (last > begin && clusters[last - 1].Class == BreakClass.Space)
            last--;
        var width = 0;
        for (var i = begin; i < last; i++)
            width += clusters[i].Advance;
        return new TextLine(new ArraySegment<Cluster>(clusters, begin, end - begin), width);
    }
}
