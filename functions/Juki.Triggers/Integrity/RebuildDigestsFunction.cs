using Juki.Registry.Integrity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Integrity;

/// <summary>Lays digests anew where they are outgrown or old, while updates go on.</summary>
public sealed class RebuildDigestsFunction(DigestRebuild rebuild, ILogger<RebuildDigestsFunction> log)
{
    private const string Name = "RebuildDigests";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the run; the next one goes on.</param>
    /// <returns>A task that ends with the run.</returns>
    [Function(Name)]
    public async Task RunAsync(
        [TimerTrigger("%RebuildDigestsSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        log.RebuildEnded(Name, await rebuild.RunAsync(cancellationToken));
    }
}
