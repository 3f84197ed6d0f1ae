using Juki.Registry.Provisions;

namespace Juki.Registry.Bulk;

/// <summary>
/// Ends jobs. The job says so first, so that nobody fetches what is about to go; its name on the list of jobs goes last, so that what a crash leaves is
/// found by the purge.
/// </summary>
public sealed class BulkClosing(BulkStore jobs, BulkPartStore parts, JobChain chains, TimeProvider time)
{
    /// <summary>Ends a job.</summary>
    /// <param name="read">The job as read.</param>
    /// <param name="ending">Why.</param>
    /// <param name="cancellationToken">Ends the calls; the purge goes on.</param>
    /// <returns>The job as it is now; null when another changed it first, and nothing was done.</returns>
    internal async Task<BulkJob?> EndAsync(StoredBulkJob read, BulkEnding ending, CancellationToken cancellationToken)
    {
        var ended = read.Job with
        {
            Status = BulkStatus.Ended,
            Ending = ending,
            EndedAt = time.GetUtcNow(),
            Conditions = read.Job.Conditions is { } conditions ? conditions with { Faults = [] } : null,
        };
        if (!await jobs.TryChangeAsync(read, ended, cancellationToken))
            return null;
        await EraseAsync(read.Id, ended, cancellationToken);
        return ended;
    }

    /// <summary>Erases what is left of a job that is over.</summary>
    /// <returns>How many parts this call erased.</returns>
    internal async Task<int> EraseAsync(BulkJobId id, BulkJob ended, CancellationToken cancellationToken)
    {
        if (ended.Run is { } run)
        {
            // Answers that were settled and not counted may have begun a chain that the job does not name.
            var settled = await parts.AnswersAsync(id, run.NextPart, cancellationToken);
            foreach (var chain in run.Chains.Append(settled?.Chain).OfType<string>().Distinct(StringComparer.Ordinal))
                await chains.CloseAsync(chain, run.LastAt, cancellationToken);
        }

        var erased = await parts.EraseAsync(id, cancellationToken);
        await jobs.ForgetAsync(id, cancellationToken);
        return erased;
    }
}
