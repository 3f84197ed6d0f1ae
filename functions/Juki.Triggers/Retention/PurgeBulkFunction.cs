using Juki.Registry.Bulk;
using Juki.Registry.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Retention;

/// <summary>Erases conditions and results of bulk jobs whose time is over, and ends the keys of days of which nothing is left.</summary>
public sealed class PurgeBulkFunction(RetentionRunner runner, BulkPurge job, ILogger<PurgeBulkFunction> log)
{
    private const string Name = "PurgeBulk";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the run; the next one goes on.</param>
    /// <returns>A task that ends when the run is reported.</returns>
    [Function(Name)]
    public Task RunAsync(
        [TimerTrigger("%PurgeBulkSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        return runner.RunAsync(job, cancellationToken);
    }
}
