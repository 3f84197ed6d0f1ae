using Juki.Registry.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Retention;

/// <summary>Erases what was entered into the ledgers in months long past.</summary>
public sealed class PurgeLedgersFunction(RetentionRunner runner, LedgerPurge job, ILogger<PurgeLedgersFunction> log)
{
    private const string Name = "PurgeLedgers";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the run; the next one goes on.</param>
    /// <returns>A task that ends when the run is reported.</returns>
    [Function(Name)]
    public Task RunAsync(
        [TimerTrigger("%PurgeLedgersSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        return runner.RunAsync(job, cancellationToken);
    }
}
