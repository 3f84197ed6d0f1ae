using Juki.Registry.Provisions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Provisions;

/// <summary>Holds the provision log of this month and the former one against its tree and checkpoints, and raises an alarm for what differs.</summary>
public sealed class AuditProvisionsFunction(ProvisionAudit audit, ILogger<AuditProvisionsFunction> log)
{
    private const string Name = "AuditProvisions";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the audit; the next one begins anew.</param>
    /// <returns>A task that ends when every alarm is raised.</returns>
    [Function(Name)]
    public async Task RunAsync(
        [TimerTrigger("%AuditProvisionsSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        foreach (var month in await audit.RunAsync(cancellationToken))
            log.AuditEnded(Name, month.Month, month.Entries, month.Folded, month.Checkpoints, month.Faults.Count);
    }
}
