using Juki.Registry.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Retention;

/// <summary>Moves current rows to this year's key and destroys the former years' (V4).</summary>
public sealed class RotateCurrentKeysFunction(RetentionRunner runner, CurrentKeyRotation job, ILogger<RotateCurrentKeysFunction> log)
{
    private const string Name = "RotateCurrentKeys";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the run; the next one goes on.</param>
    /// <returns>A task that ends when the run is reported.</returns>
    [Function(Name)]
    public Task RunAsync(
        [TimerTrigger("%RotateCurrentKeysSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        return runner.RunAsync(job, cancellationToken);
    }
}
