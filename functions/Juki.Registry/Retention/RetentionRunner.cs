using Juki.Records.Errors;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Retention;

/// <summary>Runs a job within its time and leaves a report of it, however it ends.</summary>
public sealed class RetentionRunner(
    PurgeReports reports, IOptions<RetentionOptions> options, TimeProvider time, ILogger<RetentionRunner> log)
{
    private const string WholeRun = "run";
    private const string TimeIsOver = "time-over";

    /// <summary>Runs a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">Ends the run; the next one goes on.</param>
    /// <returns>The report, also kept.</returns>
    public async Task<PurgeReport> RunAsync(IRetentionJob job, CancellationToken cancellationToken)
    {
        var run = new RetentionRun(job.Kind, time.GetUtcNow());
        using var limit = new CancellationTokenSource(options.Value.RunLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await job.RunAsync(run, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            run.Leave(WholeRun, TimeIsOver);
        }
        catch (Exception failed)
        {
            run.Leave(WholeRun, JukiException.CodeOf(failed));
            await ReportAsync(run);
            throw;
        }

        return await ReportAsync(run);
    }

    // What was erased is reported even when the host is going down.
    private async Task<PurgeReport> ReportAsync(RetentionRun run)
    {
        var report = run.ToReport(time.GetUtcNow());
        await reports.AddAsync(report, CancellationToken.None);
        log.RetentionRunEnded(
            report.Kind,
            string.Join(", ", report.Counts.Select(c => $"{c.What} {c.Count}")),
            string.Join(", ", report.Keys.Select(k => $"{k.KeyObject} from {k.EffectiveAt:u}")),
            string.Join(", ", report.Left.Select(l => $"{l.What} {l.Count} ({l.Why})")));
        return report;
    }
}
