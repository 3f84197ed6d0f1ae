using Juki.Registry.Typesetting.Lines;

namespace Juki.Registry.Typesetting.Pages;

/// <summary>What stands on a page, in points from its upper left corner, in the order in which it is read.</summary>
internal sealed class Page
{
    /// <summary>Lines of text.</summary>
    public List<PlacedLine> Lines { get; } = [];

    /// <summary>Lines between the cells of tables (罫線).</summary>
    public List<Rule> Rules { get; } = [];

    /// <summary>Grounds of header rows.</summary>
    public List<Ground> Grounds { get; } = [];
}

/// <summary>A line of text in its place.</summary>
/// <param name="Line">The line.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Baseline">Where its characters stand.</param>
/// <param name="Size">Their size.</param>
internal readonly record struct PlacedLine(TextLine Line, double X, double Baseline, double Size)
{
    /// <inheritdoc />
    public override string ToString() => "(line)";
}

/// <summary>A line between cells.</summary>
internal readonly record struct Rule(double X1, double Y1, double X2, double Y2);

/// <summary>A grey ground.</summary>
internal readonly record struct Ground(double X, double Y, double Width, double Height);
