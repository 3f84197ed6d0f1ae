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
    /// <param name="counts">The counts: rows of as many columns each.</param>
    /// <returns>
    /// Which are kept back: each that is small, and in each row and column that has one so many more, smallest first, that those kept back are at
    /// least two and together no small number. Where a row or column has too few for that, all of it is kept back, and its total has to be too.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<bool>> KeptBack(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        var table = counts.Select(row => row.Select(count => new Cell(count) { IsKept = IsSmall(count) }).ToList()).ToList();
        var columns = table.Count == 0 ? 0 : table[0].Count;
        var lines = table.Concat(Enumerable.Range(0, columns).Select(column => table.ConvertAll(row => row[column]))).ToList();

        // What is kept back for a row may leave its column with one: again until nothing more is.
        while (lines.ConvertAll(Complete).Contains(true))
        {
        }

        return table.ConvertAll(row => (IReadOnlyList<bool>)row.ConvertAll(cell => cell.IsKept));
    }

    /// <summary>Whether a total may be published: none of its cells is kept back alone, or with too little.</summary>
    /// <param name="cells">The cells of the row or column, with whether each is kept back.</param>
    /// <returns>True when it may.</returns>
    public static bool MayTotal(IEnumerable<(int Count, bool IsKept)> cells) => IsSafe([.. cells.Where(cell => cell.IsKept).Select(cell => cell.Count)]);

    private static bool IsSmall(int count) => count is > 0 and < Threshold;

    private static bool IsSafe(List<int> kept) => kept.Count == 0 || (kept.Count > 1 && kept.Sum() >= Threshold);

    private static bool Complete(List<Cell> line)
    {
        var changed = false;
        while (!IsSafe([.. line.Where(cell => cell.IsKept).Select(cell => cell.Count)])
            && line.Where(cell => !cell.IsKept).MinBy(cell => (cell.Count == 0, cell.Count)) is { } next)
        {
            next.IsKept = changed = true;
        }

        return changed;
    }

    private sealed class Cell(int count)
    {
        public int Count { get; } = count;

        public bool IsKept { get; set; }
    }
}
