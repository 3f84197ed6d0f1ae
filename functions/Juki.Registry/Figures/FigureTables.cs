using Juki.Records.Municipalities;
using Juki.Records.Reasons;
using Juki.Registry.Access;
using Juki.Registry.Provisions;
using Juki.Vault.Keys;
using Juki.Records.Time;

namespace Juki.Registry.Figures;

/// <summary>Puts counts together into the tables that are told.</summary>
public sealed class FigureTables(UpdateFigures updates, FoldStore folds, AgencyRegister agencies, DutyRegister duties)
{
    private static readonly string[] UpdateColumns = ["period", "municipality", "municipalityName", "reason", "reasonName", "outcome", "count"];

    private static readonly string[] ProvisionColumns = ["period", "function", "functionName", "agency", "agencyName", "duty", "dutyName", "outcome", "code", "count"];

    /// <summary>Counts of notices. One request a day, and more for a day that is not counted yet.</summary>
    internal async Task<FigureTable> UpdatesAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        var counts = new List<(string Period, UpdateCount Count)>();
        foreach (var day in period.Days)
            counts.AddRange((await updates.OfAsync(day, cancellationToken)).Counts.Select(count => (period.NameOf(day), count)));
        return new FigureTable(
            UpdateColumns,
            [
                .. counts.GroupBy(row => (row.Period, Sort: row.Count with { Count = 0 }))
                    .OrderBy(sort => (sort.Key.Period, sort.Key.Sort.Municipality, sort.Key.Sort.Reason, sort.Key.Sort.Outcome))
                    .Select(sort => (IReadOnlyList<object?>)
                    [
                        sort.Key.Period, sort.Key.Sort.Municipality, MunicipalityTable.NameOf(sort.Key.Sort.Municipality), sort.Key.Sort.Reason, TermOf(sort.Key.Sort.Reason),
                        sort.Key.Sort.Outcome, sort.Sum(row => row.Count.Count),
                    ]),
            ]);
    }

    /// <summary>Counts of attempts to get items, as far as they are folded. One request a day.</summary>
    internal async Task<FigureTable> ProvisionsAsync(FigurePeriod period, CancellationToken cancellationToken)
    {
        var counts = new List<(string Period, ProvisionCount Count)>();
        foreach (var day in period.Days)
        {
            var month = KeyPeriods.Provisions(new DateTimeOffset(day, TimeOnly.MinValue, JapanTime.Offset)).Period;
            counts.AddRange((await folds.CountsAsync(month, day, cancellationToken)).Counts.Select(count => (period.NameOf(day), count)));
        }

        return new FigureTable(
            ProvisionColumns,
            [
                .. counts.GroupBy(row => (row.Period, Sort: row.Count with { Count = 0 }))
                    .OrderBy(sort => (sort.Key.Period, sort.Key.Sort.Function, sort.Key.Sort.Agency, sort.Key.Sort.Duty, sort.Key.Sort.Outcome, sort.Key.Sort.Code))
                    .Select(sort => (IReadOnlyList<object?>)
                    [
                        sort.Key.Period, sort.Key.Sort.Function, KnownFunctions.NameOf(sort.Key.Sort.Function), sort.Key.Sort.Agency,
                        sort.Key.Sort.Agency is { } agency ? agencies.Find(agency)?.Name : null, sort.Key.Sort.Duty, sort.Key.Sort.Duty is { } duty ? duties.NameOf(duty) : null,
                        WordOf(sort.Key.Sort.Outcome), sort.Key.Sort.Code, sort.Sum(row => row.Count.Count),
                    ]),
            ]);
    }

    /// <summary>The rule's word for a change reason.</summary>
    internal static string? TermOf(string? reason) => ChangeReason.All.FirstOrDefault(known => known.Code == reason)?.Term;

    private static string WordOf(ProvisionOutcome outcome) => outcome switch
    {
        ProvisionOutcome.Delivered => "delivered",
        ProvisionOutcome.Empty => "empty",
        ProvisionOutcome.Withheld => "withheld",
        ProvisionOutcome.Refused => "refused",
        _ => "handled",
    };
}
