using Juki.Registry.Alarms;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Alarms;

/// <summary>Raises alarms for notices held too long, for parked people, for cases past their day and for media not checked or not returned.</summary>
public sealed class WatchOpenWorkFunction(OpenWorkWatch watch, ILogger<WatchOpenWorkFunction> log)
{
    private const string Name = "WatchOpenWork";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the watch; the next one goes on.</param>
    /// <returns>A task that ends when every alarm is raised.</returns>
    [Function(Name)]
    public async Task RunAsync(
        [TimerTrigger("%WatchOpenWorkSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        var late = await watch.RunAsync(cancellationToken);
        log.WatchEnded(Name, late.Held.Count, late.Parked.Count, late.Overdue.Count, late.Media.LentPast.Count);
    }
}
