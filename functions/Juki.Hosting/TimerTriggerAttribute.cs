namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule; stands on the <see cref="TimerInfo"/> parameter.</summary>
/// <param name="schedule">Six-field cron expression in UTC (second minute hour day month weekday), or <c>%setting%</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>The cron expression or the setting that holds it.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether the last run is kept, so that a run missed while the app was down is made up for.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function runs at each start of the app too.</summary>
    public bool RunOnStartup { get; set; }
}
