using Juki.Registry.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Retention;

/// <summary>Erases superseded rows and removed people whose 150 years are over (R1).</summary>
public sealed class PurgeHistoryFunction(RetentionRunner runner, HistoryPurge job, ILogger<PurgeHistoryFunction> log)
{
    private const string Name = "PurgeHistory";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the run; the next one goes on.</param>
    /// <returns>A task that ends when the run is reported.</returns>
    [Function(Name)]
    public Task RunAsync(
        [TimerTrigger("%PurgeHistorySchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        return runner.RunAsync(job, cancellationToken);
    }
}
