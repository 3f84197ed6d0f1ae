using Juki.Records.Ledgers;
using Juki.Records.Time;
using Juki.Registry.Ledgers;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Retention;

/// <summary>
/// Erases what was entered into the ledgers in months long past, with that month's checks of media, and the month's key. A month is kept while
/// anything of it is open, and for its years after the last event of any of its entries.
/// </summary>
public sealed class LedgerPurge(SealedTables tables, LedgerStore ledgers, KeyDestruction keys, TimeProvider time) : IRetentionJob
{
    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Ledgers);

    /// <inheritdoc />
    public string Kind => "ledgers";

    /// <inheritdoc />
    public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        foreach (var month in await keys.PeriodsBeforeAsync(KeyPurpose.Ledgers, KeyPeriods.Ledgers(time.GetUtcNow()).Period, cancellationToken))
        {
            if (KeyPeriods.DayAfter(KeyPurpose.Ledgers, month).AddYears(KnownPeriods.LedgerYears) > today)
                continue;
            if (await ledgers.AnyOpenAsync(month, cancellationToken))
                run.Leave(new DataKeyNumber(KeyPurpose.Ledgers, month).KeyObject, "ledgers-open");
            else if (await LastOnAsync(month, cancellationToken) is { } last && last.AddYears(KnownPeriods.LedgerYears) >= today)
                run.Leave(new DataKeyNumber(KeyPurpose.Ledgers, month).KeyObject, "ledgers-kept");
            else
                await EraseAsync(run, month, cancellationToken);
        }
    }

    private async Task<DateOnly?> LastOnAsync(int month, CancellationToken cancellationToken)
    {
        DateOnly? last = null;
        foreach (var ledger in Enum.GetValues<LedgerKind>())
        {
            await foreach (var stored in ledgers.ListAsync(month, ledger, after: null, cancellationToken))
                last = last is { } later && later > stored.Entry.Standing.LastOn ? later : stored.Entry.Standing.LastOn;
        }

        return last;
    }

    private async Task EraseAsync(RetentionRun run, int month, CancellationToken cancellationToken)
    {
        run.Count(KnownCounts.LedgerEntries, await _table.EraseAsync(PartitionRange.One(LedgerPlaces.Entries(month)), cancellationToken));
        run.Count(KnownCounts.MediaChecks, await _table.EraseAsync(PartitionRange.One(LedgerPlaces.Checks(month)), cancellationToken));
        run.Destroyed(await keys.DestroyAsync(KeyPurpose.Ledgers, month, cancellationToken));
    }
}
