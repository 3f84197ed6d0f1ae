using NCrontab;

namespace Juki.LocalHost.Functions;

/// <summary>A six-field cron expression in UTC: second minute hour day month weekday.</summary>
internal sealed class TimerSchedule
{
    private static readonly CrontabSchedule.ParseOptions WithSeconds = new() { IncludingSeconds = true };
    private readonly CrontabSchedule _schedule;

    /// <summary>Reads an expression.</summary>
    /// <param name="function">The function, for the error.</param>
    /// <param name="expression">The expression.</param>
    /// <exception cref="FunctionShapeException">It is none.</exception>
    public TimerSchedule(string function, string expression)
    {
        Expression = expression;
        try
        {
            _schedule = CrontabSchedule.Parse(expression, WithSeconds);
        }
        catch (CrontabException e)
        {
            throw new FunctionShapeException(function, $"the schedule '{expression}' is not a cron expression of six fields (second minute hour day month weekday).", e);
        }
    }

    /// <summary>The expression.</summary>
    public string Expression { get; }

    /// <summary>The first time after another.</summary>
    /// <param name="time">The other.</param>
    /// <returns>The time, UTC.</returns>
    public DateTimeOffset After(DateTimeOffset time) => new(_schedule.GetNextOccurrence(time.UtcDateTime), TimeSpan.Zero);
}
