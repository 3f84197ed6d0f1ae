using Juki.Registry.Typesetting.Documents;
using Juki.Registry.Typesetting.Lines;

namespace Juki.Registry.Typesetting.Pages;

/// <summary>Puts lines of text in their places.</summary>
/// <param name="setter">What has broken them.</param>
internal sealed class TextPlacer(LineSetter setter)
{
    /// <summary>Puts lines below each other.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="box">The room between the two edges, from the upper edge of the first line on.</param>
    /// <param name="style">How they stand.</param>
    public void Place(Page page, IEnumerable<TextLine> lines, Box box, TextStyle style)
    {
        var top = box.Y;
        var (ascent, descent) = setter.Extents;
        foreach (var line in lines)
        {
            var spare = box.Width - (line.Width * style.Size / setter.UnitsPerEm);
            var x = box.X + style.Alignment switch
            {
                Alignment.Centre => spare / 2,
                Alignment.Right => spare,
                _ => 0,
            };
            var baseline = top + ((style.LineHeight - ((ascent + descent) * style.Size)) / 2) + (ascent * style.Size);
            page.Lines.Add(new PlacedLine(line, x, baseline, style.Size));
            top += style.LineHeight;
        }
    }
}

/// <summary>Where text stands.</summary>
internal readonly record struct Box(double X, double Y, double Width);

/// <summary>How text stands.</summary>
/// <param name="Size">Size of its characters, in points.</param>
/// <param name="LineHeight">Height of a line, in points.</param>
/// <param name="Alignment">Where its lines stand.</param>
internal readonly record struct TextStyle(double Size, double LineHeight, Alignment Alignment);
