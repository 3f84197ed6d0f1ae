using Juki.Records.Time;
using Juki.Registry.Retention;
using Juki.Vault.Keys;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Bulk;

/// <summary>
/// Erases conditions and results of bulk jobs whose time is over, or whose last download ended otherwise than it should, and destroys the key of each
/// past day of which nothing is left.
/// </summary>
public sealed class BulkPurge(BulkStore jobs, BulkPartStore parts, BulkClosing closing, KeyDestruction keys, IOptions<BulkOptions> options, TimeProvider time) : IRetentionJob
{
    /// <inheritdoc />
    public string Kind => "bulk";

    /// <inheritdoc />
    public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        var open = new HashSet<int>();
        foreach (var (id, read) in await jobs.ListAsync(cancellationToken))
        {
            if (!await TryEndAsync(run, id, read, today, cancellationToken))
                open.Add(KeyPeriods.Bulk(id.Day).Period);
        }

        foreach (var day in await keys.PeriodsBeforeAsync(KeyPurpose.Bulk, KeyPeriods.Bulk(today).Period, cancellationToken))
        {
            if (open.Contains(day))
            {
                run.Leave(new DataKeyNumber(KeyPurpose.Bulk, day).KeyObject, "bulk-jobs-open");
                continue;
            }

            // A step that was overtaken may have left answers after its job was over.
            run.Count(KnownCounts.BulkParts, await parts.EraseAsync(KeyPeriods.FirstDay(KeyPurpose.Bulk, day), cancellationToken));
            run.Destroyed(await keys.DestroyAsync(KeyPurpose.Bulk, day, cancellationToken));
        }
    }

    private async Task<bool> TryEndAsync(RetentionRun run, BulkJobId id, StoredBulkJob? read, DateOnly today, CancellationToken cancellationToken)
    {
        if (read is null)
        {
            // A name without its job was left by a crash; on its own day the job may be about to come.
            if (id.Day >= today)
                return false;
            await jobs.ForgetAsync(id, cancellationToken);
            return true;
        }

        if (read.Job.Status != BulkStatus.Ended)
            return EndingOf(read.Job, id, today) is { } ending && await closing.EndAsync(read, ending, cancellationToken) is not null;
        run.Count(KnownCounts.BulkParts, await closing.EraseAsync(id, read.Job, cancellationToken));
        return true;
    }

    private BulkEnding? EndingOf(BulkJob job, BulkJobId id, DateOnly today)
    {
        if (id.Day.AddDays(options.Value.KeepDays) < today)
            return BulkEnding.Expired;
        return job.Downloads.Count >= options.Value.MostDownloads && job.Downloads[^1].At + options.Value.LastDownloadTime <= time.GetUtcNow() ? BulkEnding.Fetched : null;
    }
}
