namespace Juki.Records.Time;

/// <summary>Japan standard time (日本標準時), in which the law counts days. It has had no summer time since 1951.</summary>
public static class JapanTime
{
    /// <summary>Offset from UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(9);

    /// <summary>The same moment, told in Japan time.</summary>
    /// <param name="moment">A moment at any offset.</param>
    /// <returns>The moment at +09:00.</returns>
    public static DateTimeOffset Of(DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The day in Japan at a moment.</summary>
    /// <param name="moment">A moment at any offset.</param>
    /// <returns>The day.</returns>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment).DateTime);

    /// <summary>The moment at which a day begins in Japan.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Its midnight, at +09:00.</returns>
    public static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Offset);
}
