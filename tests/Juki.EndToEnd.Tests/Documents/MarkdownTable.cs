namespace Juki.EndToEnd.Tests.Documents;

/// <summary>Tables of a Markdown text.</summary>
internal static class MarkdownTable
{
    /// <summary>The rows of every table with a heading, cells without code marks.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="heading">The heading's cells.</param>
    public static IReadOnlyList<IReadOnlyList<string>> RowsOf(string markdown, params string[] heading)
    {
        var rows = new List<IReadOnlyList<string>>();
        var isIn = false;
        foreach (var line in markdown.Split('\n'))
        {
            var cells = CellsOf(line);
            if (cells.SequenceEqual(heading))
                isIn = true;
            else if (cells.Count == 0)
                isIn = false;
            else if (isIn && !cells.All(cell => cell == "---"))
                rows.Add(cells);
        }

        return rows;
    }

    private static IReadOnlyList<string> CellsOf(string line) =>
        line.StartsWith('|') ? [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`'))] : [];
}
