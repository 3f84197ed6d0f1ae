using Juki.Registry.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Retention;

/// <summary>Erases residents' requests and notices of error taken in in months long past.</summary>
public sealed class PurgeCasesFunction(RetentionRunner runner, CasePurge job, ILogger<PurgeCasesFunction> log)
{
    private const string Name = "PurgeCases";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the run; the next one goes on.</param>
    /// <returns>A task that ends when the run is reported.</returns>
    [Function(Name)]
    public Task RunAsync(
        [TimerTrigger("%PurgeCasesSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        return runner.RunAsync(job, cancellationToken);
    }
}
