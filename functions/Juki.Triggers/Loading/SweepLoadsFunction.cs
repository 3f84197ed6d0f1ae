using Juki.Registry.Loading;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Loading;

/// <summary>Puts loads in hand that wait, and takes up those that have stood still.</summary>
public sealed class SweepLoadsFunction(LoadSweep sweep, ILogger<SweepLoadsFunction> log)
{
    private const string Name = "SweepLoads";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>Nudges for the loads that go on.</returns>
    [Function(Name)]
    public async Task<LoadNudges> RunAsync(
        [TimerTrigger("%SweepLoadsSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        return new LoadNudges { Loads = await sweep.RunAsync(cancellationToken) is { Count: > 0 } nudges ? [.. nudges] : null };
    }
}
