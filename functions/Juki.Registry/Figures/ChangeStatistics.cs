using Juki.Records.Figures;
using Juki.Records.Municipalities;
using Juki.Records.Reasons;

namespace Juki.Registry.Figures;

/// <summary>
/// Statistics of a month's changes by municipality and reason (住基法30条の15 1項4号), fit to be published: small numbers are kept back, and what
/// they could be reckoned from. Whole months alone are told, so that no two tables differ by a few days.
/// </summary>
public sealed class ChangeStatistics(UpdateFigures updates)
{
    /// <summary>The word that stands for all municipalities or reasons of a total.</summary>
    public const string Total = "total";

    private const string Accepted = "accepted";

    private static readonly string[] Columns = ["municipality", "municipalityName", "reason", "reasonName", "count", "isKeptBack"];

    /// <summary>Reckons a month. One request a day, and more for a day that is not counted yet.</summary>
    /// <param name="month">Its first day.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The table, with totals of each municipality and each reason; a count that is kept back is null.</returns>
    internal async Task<FigureTable> OfAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var counts = new List<UpdateCount>();
        for (var day = month; day < month.AddMonths(1); day = day.AddDays(1))
            counts.AddRange((await updates.OfAsync(day, cancellationToken)).Counts.Where(count => count.Outcome == Accepted && count.Reason is not null));
        return Of(counts);
    }

    private static FigureTable Of(IReadOnlyList<UpdateCount> counts)
    {
        var municipalities = counts.Select(count => count.Municipality).Distinct().Order(StringComparer.Ordinal).ToList();
        var reasons = ChangeReason.Juki.Select(reason => reason.Code).ToList();
        var cells = municipalities.ConvertAll(_ => new int[reasons.Count]);
        foreach (var count in counts)
            cells[municipalities.IndexOf(count.Municipality)][reasons.IndexOf(count.Reason!)] += count.Count;
        var kept = SmallCells.KeptBack(cells);

        var rows = new List<IReadOnlyList<object?>>();
        foreach (var (row, municipality) in municipalities.Index())
        {
            foreach (var (column, reason) in reasons.Index())
                rows.Add(Row(municipality, reason, cells[row][column], kept[row][column]));
            rows.Add(TotalOf(municipality, Total, [.. reasons.Select((_, column) => (cells[row][column], kept[row][column]))]));
        }

        foreach (var (column, reason) in reasons.Index())
            rows.Add(TotalOf(Total, reason, [.. municipalities.Select((_, row) => (cells[row][column], kept[row][column]))]));
        return new FigureTable(Columns, rows);
    }

    private static IReadOnlyList<object?> TotalOf(string municipality, string reason, IReadOnlyCollection<(int Count, bool IsKept)> cells) =>
        Row(municipality, reason, cells.Sum(cell => cell.Count), isKept: !SmallCells.MayTotal(cells));

    private static IReadOnlyList<object?> Row(string municipality, string reason, int count, bool isKept) =>
        [municipality, MunicipalityTable.NameOf(municipality), reason, ChangeReason.TermOf(reason), isKept ? null : count, isKept];
}
