using System.Globalization;
using Juki.Records.Ledgers;
using Juki.Records.Time;
using Juki.Records.Values;
using Juki.Registry.Ledgers;
using Juki.Registry.Ledgers.Checks;
using Juki.Registry.Provisions;
using Juki.Vault.Keys;

namespace Juki.Registry.Audits;

/// <summary>
/// Holds what was handed out against the ledgers (A4): a month's outputs by the log and by the ledgers, every event of the month's entries against the
/// rules, and what is missing or past due today.
/// </summary>
public sealed class OutputAudit(ProvisionOutputs outputs, LedgerStore ledgers, MediaCheckStore checks, TimeProvider time)
{
    // What was entered so short a while ago may be on its way to the log [P].
    private static readonly TimeSpan Underway = TimeSpan.FromMinutes(5);

    private static readonly LedgerKind[] Kinds = Enum.GetValues<LedgerKind>();

    /// <summary>
    /// Audits a month. Three requests for the ledgers and those of <see cref="ProvisionOutputs"/> for two months, since an output may be entered before
    /// midnight and logged after; one for each output of another month; what is lent or missing: one a ledger and one for each that is open.
    /// </summary>
    /// <param name="month">The month as yyyyMM.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The findings, matched outputs among them.</returns>
    internal async Task<IReadOnlyList<AuditRow>> RunAsync(int month, CancellationToken cancellationToken)
    {
        // The ledgers before the log: what is entered meanwhile is looked for by the log, and nobody misses in the log what was not read.
        var entered = await ReadMonthAsync(month, cancellationToken);
        var logged = await outputs.ReadAsync(month, cancellationToken);
        IReadOnlyList<IndexedProvision> after = Next(month) is { } next ? await outputs.ReadAsync(next, cancellationToken) : [];
        var known = entered.ToDictionary(stored => stored.Id.Text, StringComparer.Ordinal);
        var rows = new List<AuditRow>();
        foreach (var output in logged)
            rows.AddRange(Of(output, await FindAsync(output, known, cancellationToken)));
        rows.AddRange(NotLogged(entered, [.. logged, .. after]));
        rows.AddRange(entered.SelectMany(Faults));
        rows.AddRange(await LateAsync(cancellationToken));
        return rows;
    }

    // Nothing was handed out by what was refused.
    private static IEnumerable<AuditRow> Of(IndexedProvision output, StoredEntry? entry)
    {
        if (output.Entry.Outcome == ProvisionOutcome.Refused)
            return [];
        return [new AuditRow(entry is null ? AuditFinding.NotInLedger : AuditFinding.Matched, entry, output)];
    }

    private async Task<StoredEntry?> FindAsync(IndexedProvision output, Dictionary<string, StoredEntry> known, CancellationToken cancellationToken)
    {
        if (output.Entry.Ledger is not { } text || !LedgerId.TryParse(text, out var id))
            return null;

        // It may have been entered since the ledger was read, or before midnight of another month.
        return known.GetValueOrDefault(text) ?? await ledgers.ReadAsync(id, cancellationToken);
    }

    private IEnumerable<AuditRow> NotLogged(IEnumerable<StoredEntry> entered, IReadOnlyList<IndexedProvision> logged)
    {
        var handedOut = logged.Where(output => output.Entry.Outcome != ProvisionOutcome.Refused).Select(output => output.Entry.Ledger).ToHashSet(StringComparer.Ordinal);
        var refused = logged.Where(output => output.Entry.Outcome == ProvisionOutcome.Refused && output.Entry.Ledger is not null)
            .GroupBy(output => output.Entry.Ledger!, StringComparer.Ordinal).ToDictionary(output => output.Key, output => output.First(), StringComparer.Ordinal);
        var settled = time.GetUtcNow() - Underway;
        return from stored in entered
               where stored.Entry.Function is not null && stored.Entry.Events[0].At <= settled && !handedOut.Contains(stored.Id.Text)
               let refusal = refused.GetValueOrDefault(stored.Id.Text)
               select new AuditRow(AuditFinding.NotInLog, stored, refusal, refusal?.Entry.Code);
    }

    private static IEnumerable<AuditRow> Faults(StoredEntry stored) => stored.Entry.Fault switch
    {
        null => [],
        LedgerRefusal.NotApproved => [new AuditRow(AuditFinding.CopyNotApproved, stored, null)],
        { } other => [new AuditRow(AuditFinding.EventNotAllowed, stored, null, $"{other}")],
    };

    private async Task<IReadOnlyList<AuditRow>> LateAsync(CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        var list = await MediaList.ReadAsync(ledgers, checks, cancellationToken);
        var lent = list.LentPast(today).ToList();
        foreach (var ledger in Kinds.Where(kind => kind != LedgerKind.Media))
            lent.AddRange(await ledgers.ListOpenAsync(ledger, after: null, cancellationToken).Where(stored => stored.Entry.Standing.DueOn < today).ToListAsync(cancellationToken));
        return
        [
            .. list.StillMissing.Select(missing => new AuditRow(AuditFinding.MediumMissing, missing.Medium, null, missing.Missing.Reason)),
            .. lent.Select(stored => new AuditRow(AuditFinding.LentPastDue, stored, null, LooseDate.From(stored.Entry.Standing.DueOn!.Value).Value)),
        ];
    }

    private async Task<IReadOnlyList<StoredEntry>> ReadMonthAsync(int month, CancellationToken cancellationToken)
    {
        var entries = new List<StoredEntry>();
        foreach (var ledger in Kinds)
            entries.AddRange(await ledgers.ListAsync(month, ledger, after: null, cancellationToken).ToListAsync(cancellationToken));
        return entries;
    }

    // The month after, unless it is still to come.
    private int? Next(int month)
    {
        var first = DateOnly.ParseExact(month.ToString(CultureInfo.InvariantCulture), LedgerQuery.MonthFormat, CultureInfo.InvariantCulture).AddMonths(1);
        return first <= JapanTime.DateOf(time.GetUtcNow()) ? KeyPeriods.Provisions(JapanTime.StartOf(first)).Period : null;
    }
}
