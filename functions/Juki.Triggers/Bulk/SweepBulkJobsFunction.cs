using Juki.Registry.Bulk;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Bulk;

/// <summary>Finds bulk jobs whose next step was lost.</summary>
public sealed class SweepBulkJobsFunction(BulkSweep sweep, ILogger<SweepBulkJobsFunction> log)
{
    private const string Name = "SweepBulkJobs";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>The steps.</returns>
    [Function(Name)]
    public async Task<NextBulkSteps> RunAsync(
        [TimerTrigger("%SweepBulkJobsSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        return NextBulkSteps.Of(await sweep.RunAsync(cancellationToken));
    }
}
