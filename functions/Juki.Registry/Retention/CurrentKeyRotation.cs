using Juki.Records.Time;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Retention;

/// <summary>
/// Moves what lies under former years' keys to this year's, and destroys those keys once a whole pass met nothing under them, so that copies
/// of the storage from when a row was current do not open for ever (V4). Twice a year it reads all people: once to move, once to be sure.
/// </summary>
public sealed class CurrentKeyRotation(
    SealedTables tables, KeyDestruction keys, RotationProgressStore store, RowMover mover, ReceiptCleaning receipts, TimeProvider time)
    : IRetentionJob
{
    private const string What = "current-keys";

    /// <inheritdoc />
    public string Kind => "rotation";

    /// <inheritdoc />
    public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        var former = await keys.PeriodsBeforeAsync(KeyPurpose.Current, today.Year, cancellationToken);
        if (former.Count == 0)
            return;
        if (today < new DateOnly(today.Year, 1, 1).AddDays(KnownPeriods.RotationWaitDays))
        {
            run.Leave(What, "year-too-young");
            return;
        }

        var progress = await store.ReadAsync(today.Year, cancellationToken);
        while (!progress.IsClean)
        {
            if (progress.NotBefore > time.GetUtcNow())
            {
                run.Leave(What, "rows-not-movable");
                return;
            }

            progress = (await PassAsync(run, progress, cancellationToken)).Ended(time.GetUtcNow());
            await store.SaveAsync(progress, cancellationToken);
        }

        foreach (var year in former)
            run.Destroyed(await keys.DestroyAsync(KeyPurpose.Current, year, cancellationToken));
    }

    private async Task<RotationProgress> PassAsync(RetentionRun run, RotationProgress progress, CancellationToken cancellationToken)
    {
        foreach (var (area, name) in KnownTables.Rotated.SkipWhile(t => progress.Table.Length > 0 && t.Name != progress.Table))
        {
            if (progress.Table != name)
                progress = progress with { Table = name, Partition = "" };
            var table = tables.Open(area, name);
            await foreach (var page in table.ReadStoredAsync(PartitionRange.From(progress.Partition), cancellationToken))
            {
                progress = await VisitAsync(run, table, page, progress, cancellationToken);
                await store.SaveAsync(progress, cancellationToken);
            }
        }

        return progress;
    }

    private async Task<RotationProgress> VisitAsync(
        RetentionRun run, SealedTable table, IReadOnlyList<StoredRow> page, RotationProgress progress, CancellationToken cancellationToken)
    {
        var old = page.Where(row => IsOld(row, progress.Year)).ToList();
        var moved = await mover.MoveAsync(table, old, cancellationToken);
        run.Count(KnownCounts.Resealed, moved);
        if (table.Name == KnownTables.People)
            await receipts.CleanAsync(run, page, cancellationToken);
        return progress with
        {
            Partition = page.Count > 0 ? page[^1].PartitionKey : progress.Partition,
            Found = progress.Found + old.Count,
            Moved = progress.Moved + moved,
        };
    }

    // A row of which not even the key can be read may be one of them: it must not be lost with the key.
    private static bool IsOld(StoredRow row, int year) =>
        row.Key is not { } key || (key.Purpose == KeyPurpose.Current && key.Period < year);
}
