namespace Juki.Records.Figures;

/// <summary>
/// Decides which cells of a published table are kept back, so that nobody can be told from a small number, nor a number kept back from the others
/// and a total.
/// </summary>
public static class SmallCells
{
    /// <summary>The smallest count, other than none, that is published [P].</summary>
    public const int Threshold = 10;

    /// <summary>Chooses the cells of a table that is published with the total of each row and column.</summary>
    /// <param name="counts">The counts, by row and column.</param>
    /// <returns>
    /// Which are kept back: each that is small, and in each row and column that has one so many more, smallest first, that those kept back are at
    /// least two and together no small number. Where a row or column has too few for that, all of it is kept back, and its total has to be too.
    /// </returns>
    public static bool[,] KeptBack(int[,] counts)
    {
        var (rows, columns) = (counts.GetLength(0), counts.GetLength(1));
        var kept = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                kept[row, column] = IsSmall(counts[row, column]);
        }

        var lines = Enumerable.Range(0, rows).Select(row => (IReadOnlyList<(int Row, int Column)>)[.. Enumerable.Range(0, columns).Select(column => (row, column))])
            .Concat(Enumerable.Range(0, columns).Select(column => (IReadOnlyList<(int Row, int Column)>)[.. Enumerable.Range(0, rows).Select(row => (row, column))]))
            .ToList();

        // What is kept back for a row may leave its column with one: again until nothing more is.
        while (lines.Select(line => Complete(line, counts, kept)).Aggregate((one, other) => one | other))
        {
        }

        return kept;
    }

    /// <summary>Whether a total may be published: none of its cells is kept back alone, or with too little.</summary>
    /// <param name="cells">The cells of the row or column, with whether each is kept back.</param>
    /// <returns>True when it may.</returns>
    public static bool MayTotal(IReadOnlyCollection<(int Count, bool IsKept)> cells) => IsSafe([.. cells.Where(cell => cell.IsKept).Select(cell => cell.Count)]);

    private static bool IsSmall(int count) => count is > 0 and < Threshold;

    private static bool IsSafe(IReadOnlyCollection<int> kept) => kept.Count == 0 || (kept.Count > 1 && kept.Sum() >= Threshold);

    private static bool Complete(IReadOnlyList<(int Row, int Column)> line, int[,] counts, bool[,] kept)
    {
        var changed = false;
        while (!IsSafe([.. line.Where(cell => kept[cell.Row, cell.Column]).Select(cell => counts[cell.Row, cell.Column])]))
        {
            var open = line.Where(cell => !kept[cell.Row, cell.Column]).ToList();
            if (open.Count == 0)
                break;
            var next = open.MinBy(cell => (counts[cell.Row, cell.Column] == 0, counts[cell.Row, cell.Column]));
            kept[next.Row, next.Column] = true;
            changed = true;
        }

        return changed;
    }
}
