using Juki.Records.Municipalities;
using Juki.Records.Reasons;
using Juki.Records.Time;
using Juki.Registry.Access;
using Juki.Registry.Provisions;
using Juki.Vault.Keys;

namespace Juki.Registry.Figures;

/// <summary>Puts counts together into the tables that are told.</summary>
public sealed class FigureTables(UpdateFigures updates, FoldStore folds, AgencyRegister agencies, DutyRegister duties)
{
    private static readonly string[] UpdateColumns = ["period", "municipality", "municipalityName", "reason", "reasonName", "outcome", "count"];

    private static readonly string[] ProvisionColumns = ["period", "function", "functionName", "agency", "agencyName", "duty", "dutyName", "outcome", "code", "count"];

    /// <summary>Counts of notices. One request a day, and more for a day that is not counted yet.</summary>
    internal Task<FigureTable> UpdatesAsync(FigurePeriod period, CancellationToken cancellationToken) => AddUpAsync(
        UpdateColumns,
        period,
        async day => (await updates.OfAsync(day, cancellationToken)).Counts.Select(count => (count with { Count = 0 }, count.Count)),
        sort => (sort.Municipality, sort.Reason, sort.Outcome),
        sort => [sort.Municipality, MunicipalityTable.NameOf(sort.Municipality), sort.Reason, ChangeReason.TermOf(sort.Reason), sort.Outcome]);

    /// <summary>Counts of attempts to get items, as far as they are folded. One request a day.</summary>
    internal Task<FigureTable> ProvisionsAsync(FigurePeriod period, CancellationToken cancellationToken) => AddUpAsync(
        ProvisionColumns,
        period,
        async day => (await folds.CountsAsync(KeyPeriods.Provisions(JapanTime.StartOf(day)).Period, day, cancellationToken))
            .Counts.Select(count => (count with { Count = 0 }, count.Count)),
        sort => (sort.Function, sort.Agency, sort.Duty, sort.Outcome, sort.Code),
        sort =>
        [
            sort.Function, KnownFunctions.NameOf(sort.Function), sort.Agency, sort.Agency is { } agency ? agencies.Find(agency)?.Name : null,
            sort.Duty, sort.Duty is { } duty ? duties.NameOf(duty) : null, WordOf(sort.Outcome), sort.Code,
        ]);

    // A row for each sort in each period, in the order of both.
    private static async Task<FigureTable> AddUpAsync<TSort, TOrder>(
        IReadOnlyList<string> columns,
        FigurePeriod period,
        Func<DateOnly, Task<IEnumerable<(TSort Sort, int Count)>>> countsOf,
        Func<TSort, TOrder> orderOf,
        Func<TSort, IEnumerable<object?>> told)
    {
        var counts = new List<(string Period, TSort Sort, int Count)>();
        foreach (var day in period.Days)
            counts.AddRange((await countsOf(day)).Select(count => (period.NameOf(day), count.Sort, count.Count)));
        var sorts = counts.GroupBy(row => (row.Period, row.Sort), row => row.Count).OrderBy(sort => (sort.Key.Period, orderOf(sort.Key.Sort)));
        return new FigureTable(columns, [.. sorts.Select(sort => (IReadOnlyList<object?>)[sort.Key.Period, .. told(sort.Key.Sort), sort.Sum()])]);
    }

    private static string WordOf(ProvisionOutcome outcome) => outcome switch
    {
        ProvisionOutcome.Delivered => "delivered",
        ProvisionOutcome.Empty => "empty",
        ProvisionOutcome.Withheld => "withheld",
        ProvisionOutcome.Refused => "refused",
        _ => "handled",
    };
}
