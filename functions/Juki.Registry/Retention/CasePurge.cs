using Juki.Records.Time;
using Juki.Registry.Cases;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Retention;

/// <summary>Erases residents' requests and notices of error that were taken in in months long past, a month at a time, and the month's key. One that is still open keeps its month.</summary>
public sealed class CasePurge(SealedTables tables, CaseStore cases, KeyDestruction keys, TimeProvider time) : IRetentionJob
{
    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Cases);

    /// <inheritdoc />
    public string Kind => "cases";

    /// <inheritdoc />
    public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        foreach (var month in await keys.PeriodsBeforeAsync(KeyPurpose.Cases, KeyPeriods.Cases(time.GetUtcNow()).Period, cancellationToken))
        {
            if (KeyPeriods.DayAfter(KeyPurpose.Cases, month).AddYears(KnownPeriods.CaseYears) > today)
                continue;
            if (await cases.AnyOpenAsync(month, cancellationToken))
            {
                run.Leave(new DataKeyNumber(KeyPurpose.Cases, month).KeyObject, "cases-open");
                continue;
            }

            run.Count(KnownCounts.Cases, await _table.EraseAsync(PartitionRange.One(CaseStore.Partition(month)), cancellationToken));
            run.Destroyed(await keys.DestroyAsync(KeyPurpose.Cases, month, cancellationToken));
        }
    }
}
