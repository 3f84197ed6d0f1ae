using Juki.Registry.Stops;
using Juki.Triggers.Forwarding;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Stops;

/// <summary>Applies what municipalities sent while they were stopped, once they no longer are.</summary>
public sealed class SweepBacklogFunction(BacklogRelease release, ILogger<SweepBacklogFunction> log)
{
    private const string Name = "SweepBacklog";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>Nudges for what is now to be forwarded.</returns>
    [Function(Name)]
    public async Task<ForwardingNudges> RunAsync(
        [TimerTrigger("%SweepBacklogSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        var people = await release.RunAsync(cancellationToken);
        log.SweepEnded(Name, people.Count);
        return ForwardingNudges.For(people);
    }
}
