using Juki.Registry.Forwarding;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Server.Forwarding;

/// <summary>Nudges for people whose nudge was lost.</summary>
public sealed class SweepForwardingFunction(ForwardingSweep sweep)
{
    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>The nudges.</returns>
    [Function("SweepForwarding")]
    public async Task<ForwardingNudges> RunAsync(
        [TimerTrigger("%SweepForwardingSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken) =>
        ForwardingNudges.For(await sweep.RunAsync(cancellationToken));
}
