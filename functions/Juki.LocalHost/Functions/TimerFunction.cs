using System.Diagnostics.CodeAnalysis;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Juki.LocalHost.Functions;

/// <summary>Runs a function on its schedule, one run at a time: a time that passes during a run is left out.</summary>
internal sealed class TimerFunction(FunctionDefinition function, TimerSchedule schedule, TimerMonitor monitor, FunctionInvoker invoker, IServiceScopeFactory scopes, TimeProvider time, ILogger<TimerFunction> logger)
    : BackgroundService
{
    // The longest wait that a timer of the runtime takes is some 49 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private readonly TimerTriggerAttribute _trigger = (TimerTriggerAttribute)function.Trigger;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Log.TimerStarted(logger, function.Name, schedule.Expression, schedule.After(time.GetUtcNow()));
        var pastDue = await IsPastDueAsync(stoppingToken);
        if (pastDue || _trigger.RunOnStartup)
            await RunAsync(pastDue, stoppingToken);

        while (true)
        {
            await WaitUntilAsync(schedule.After(time.GetUtcNow()), stoppingToken);
            await RunAsync(isPastDue: false, stoppingToken);
        }
    }

    private async Task<bool> IsPastDueAsync(CancellationToken stoppingToken)
    {
        if (!_trigger.UseMonitor)
            return false;
        if (await monitor.LastAsync(stoppingToken) is { } last)
            return schedule.After(last) <= time.GetUtcNow();

        // From the first start on, a missed time is a missed run.
        await monitor.NoteAsync(time.GetUtcNow(), stoppingToken);
        return false;
    }

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken stoppingToken)
    {
        while (due - time.GetUtcNow() is { Ticks: > 0 } wait)
            await Task.Delay(wait < LongestWait ? wait : LongestWait, time, stoppingToken);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A function may throw anything; its next run comes all the same.")]
    private async Task RunAsync(bool isPastDue, CancellationToken stoppingToken)
    {
        var started = time.GetUtcNow();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await invoker.InvokeAsync(function, new Invocation(Timer: new TimerInfo { IsPastDue = isPastDue }) { CancellationToken = stoppingToken }, scope.ServiceProvider);
        }
        catch (Exception e)
        {
            // One that was cut short by the stop stays due.
            stoppingToken.ThrowIfCancellationRequested();
            Log.TimerFailed(logger, function.Name, e);
        }

        if (_trigger.UseMonitor)
            await monitor.NoteAsync(started, CancellationToken.None);
    }
}
