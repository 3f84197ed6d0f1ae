using Juki.Registry.Linking;
using Juki.Registry.Retention;
using Juki.Triggers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Fuhyo.Server.Linking;

/// <summary>Destroys individual numbers that nobody waits for any more, or whose time is over, with the keys of their days (F2, R3).</summary>
public sealed class PurgeTemporaryNumbersFunction(RetentionRunner runner, NumberPurge job, ILogger<PurgeTemporaryNumbersFunction> log)
{
    private const string Name = "PurgeTemporaryNumbers";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the run; the next one goes on.</param>
    /// <returns>A task that ends when the run is reported.</returns>
    [Function(Name)]
    public Task RunAsync(
        [TimerTrigger("%PurgeTemporaryNumbersSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        return runner.RunAsync(job, cancellationToken);
    }
}
