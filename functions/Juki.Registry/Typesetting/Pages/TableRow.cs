using Juki.Registry.Typesetting.Lines;

namespace Juki.Registry.Typesetting.Pages;

/// <summary>A row of a table, its cells broken into lines.</summary>
/// <param name="Cells">The lines of each cell.</param>
internal sealed record TableRow(IReadOnlyList<IReadOnlyList<TextLine>> Cells)
{
    /// <summary>A row without cells.</summary>
    public static TableRow Empty { get; } = new([]);

    /// <summary>Lines of its longest cell.</summary>
    public int LineCount { get; } = Cells.Count == 0 ? 0 : Cells.Max(lines => lines.Count);

    /// <summary>Its first lines.</summary>
    public TableRow First(int lines) => new([.. Cells.Select(cell => cell.Take(lines).ToList())]);

    /// <summary>What its first lines leave.</summary>
    public TableRow After(int lines) => new([.. Cells.Select(cell => cell.Skip(lines).ToList())]);

    /// <inheritdoc />
    public override string ToString() => "(row)";
}
