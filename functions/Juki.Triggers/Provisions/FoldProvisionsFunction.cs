using Juki.Registry.Provisions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Provisions;

/// <summary>Folds the provision log into the month's tree, indexes it by person, and signs a checkpoint.</summary>
public sealed class FoldProvisionsFunction(ProvisionFold fold, ILogger<FoldProvisionsFunction> log)
{
    private const string Name = "FoldProvisions";

    /// <summary>Runs by the clock, at least once a minute.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the fold; the next one goes on.</param>
    /// <returns>A task that ends when all that was logged before is folded.</returns>
    [Function(Name)]
    public async Task RunAsync(
        [TimerTrigger("%FoldProvisionsSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        log.FoldEnded(Name, await fold.RunAsync(cancellationToken));
    }
}
