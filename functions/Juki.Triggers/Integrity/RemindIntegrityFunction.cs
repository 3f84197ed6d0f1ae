using Juki.Registry.Integrity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Integrity;

/// <summary>Reminds municipalities whose check of integrity is overdue.</summary>
public sealed class RemindIntegrityFunction(IntegrityReminder reminder, ILogger<RemindIntegrityFunction> log)
{
    private const string Name = "RemindIntegrity";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the run; the next one goes on.</param>
    /// <returns>A task that ends with the run.</returns>
    [Function(Name)]
    public async Task RunAsync(
        [TimerTrigger("%RemindIntegritySchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        log.RemindersSent(Name, (await reminder.RunAsync(cancellationToken)).Count);
    }
}
