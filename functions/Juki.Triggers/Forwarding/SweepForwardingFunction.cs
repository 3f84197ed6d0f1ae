using Juki.Registry.Forwarding;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Forwarding;

/// <summary>Nudges for people whose nudge was lost.</summary>
public sealed class SweepForwardingFunction(ForwardingSweep sweep, ILogger<SweepForwardingFunction> log)
{
    private const string Name = "SweepForwarding";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>The nudges.</returns>
    [Function(Name)]
    public async Task<ForwardingNudges> RunAsync(
        [TimerTrigger("%SweepForwardingSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        var people = await sweep.RunAsync(cancellationToken);
        log.SweepEnded(Name, people.Count);
        return ForwardingNudges.For(people);
    }
}
