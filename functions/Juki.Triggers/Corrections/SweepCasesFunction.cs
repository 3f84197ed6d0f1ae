using Juki.Registry.Corrections;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Juki.Triggers.Corrections;

/// <summary>Closes cases that the municipality's own update has answered, and goes on with those whose message a crash kept from going.</summary>
public sealed class SweepCasesFunction(CaseSweep sweep, ILogger<SweepCasesFunction> log)
{
    private const string Name = "SweepCases";

    /// <summary>Runs by the clock.</summary>
    /// <param name="timer">When it should have run.</param>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>A task that ends when every open case was looked at.</returns>
    [Function(Name)]
    public async Task RunAsync(
        [TimerTrigger("%SweepCasesSchedule%", UseMonitor = true, RunOnStartup = false)] TimerInfo timer,
        CancellationToken cancellationToken)
    {
        if (timer.IsPastDue)
            log.SweepLate(Name);
        var swept = await sweep.RunAsync(cancellationToken);
        log.CasesSwept(Name, swept.Closed, swept.Sent);
    }
}
