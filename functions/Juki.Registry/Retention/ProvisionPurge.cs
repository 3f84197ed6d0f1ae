using Juki.Records.Time;
using Juki.Registry.Provisions;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Retention;

/// <summary>
/// Erases the provision log of months that ended more than seven years ago (R2), a month at a time: the entries of its chains, the list of
/// the chains, what the fold made of them, what says the same as the log (such as the bulk jobs taken in), and the month's key. Checkpoints stay: they tell sizes and hashes alone.
/// </summary>
public sealed class ProvisionPurge(SealedTables tables, IEnumerable<ILogCompanion> companions, KeyDestruction keys, TimeProvider time) : IRetentionJob
{
    private readonly SealedTable _table = tables.Open(StorageArea.Log, KnownTables.Provisions);
    private readonly SealedTable _folds = tables.Open(StorageArea.Log, KnownTables.ProvisionFolds);

    /// <inheritdoc />
    public string Kind => "provisions";

    /// <inheritdoc />
    public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        foreach (var month in await keys.PeriodsBeforeAsync(KeyPurpose.Provisions, KeyPeriods.Provisions(time.GetUtcNow()).Period, cancellationToken))
        {
            if (KeyPeriods.DayAfter(KeyPurpose.Provisions, month).AddYears(KnownPeriods.ProvisionYears) <= today)
                await EraseAsync(run, month, cancellationToken);
        }
    }

    private async Task EraseAsync(RetentionRun run, int month, CancellationToken cancellationToken)
    {
        var openings = PartitionRange.One(ChainPlaces.OpeningsOf(month));
        await foreach (var page in _table.ReadStoredAsync(openings, cancellationToken))
        {
            foreach (var opening in page)
                run.Count(KnownCounts.LogRows, await _table.EraseAsync(PartitionRange.One(opening.RowKey), cancellationToken));
        }

        run.Count(KnownCounts.LogRows, await _table.EraseAsync(openings, cancellationToken));
        foreach (var partition in FoldPlaces.Indexes(month).Append(FoldPlaces.Outputs(month)).Append(FoldPlaces.Tree(month)))
            run.Count(KnownCounts.LogRows, await _folds.EraseAsync(PartitionRange.One(partition), cancellationToken));
        foreach (var companion in companions)
            run.Count(companion.CountedAs, await companion.EraseAsync(month, cancellationToken));
        run.Destroyed(await keys.DestroyAsync(KeyPurpose.Provisions, month, cancellationToken));
    }
}
