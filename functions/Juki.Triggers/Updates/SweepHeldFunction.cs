using Juki.Registry.Updates;
using Juki.Triggers.Forwarding;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Updates;

/// <summary>Releases held notices whose settling time is over.</summary>
public sealed class SweepHeldFunction(HeldSweep sweep, ILogger<SweepHeldFunction> log)
{
    private const string Name = "SweepHeld";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>Nudges for what is now to be forwarded.</returns>
    [Function(Name)]
    public async Task<ForwardingNudges> RunAsync(
        [TimerTrigger("%SweepHeldSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        var people = await sweep.RunAsync(cancellationToken);
        log.SweepEnded(Name, people.Count);
        return ForwardingNudges.For(people);
    }
}
