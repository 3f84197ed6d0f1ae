using Juki.Records.Time;
using Juki.Registry.MunicipalFiles;
using Juki.Vault.Blobs;
using Juki.Vault.Keys;
using Juki.Vault.Storage;

namespace Juki.Registry.Retention;

/// <summary>
/// Erases municipalities' files: blobs that are old enough, and, a month at a time, the messages about files and their parts with the month's key. What a
/// check found is kept nowhere but in the queue of its municipality.
/// </summary>
public sealed class FilePurge(FileBoard board, DeliveredBlobs blobs, KeyDestruction keys, TimeProvider time) : IRetentionJob
{
    /// <inheritdoc />
    public string Kind => "files";

    /// <inheritdoc />
    public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        run.Count(KnownCounts.Files, await blobs.EraseAsync(StorageArea.Records, KnownContainers.MunicipalFiles, now.AddDays(-KnownPeriods.FileDays), cancellationToken));
        foreach (var month in await keys.PeriodsBeforeAsync(KeyPurpose.Integrity, KeyPeriods.Integrity(now).Period, cancellationToken))
        {
            if (KeyPeriods.DayAfter(KeyPurpose.Integrity, month).AddDays(KnownPeriods.FileDays) > JapanTime.DateOf(now))
                continue;
            run.Count(KnownCounts.Files, await board.EraseAsync(month, cancellationToken));
            run.Destroyed(await keys.DestroyAsync(KeyPurpose.Integrity, month, cancellationToken));
        }
    }
}
