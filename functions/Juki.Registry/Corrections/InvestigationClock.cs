namespace Juki.Registry.Corrections;

/// <summary>
/// The time for requests for correction and notices of error. The law sets none but 遅滞なく (住基法30条の35); the days are those of a
/// disclosure [P]: thirty, with the day on which it came as the first.
/// </summary>
internal static class InvestigationClock
{
    private const int Days = 30;

    /// <summary>The last day on which it may be closed.</summary>
    /// <param name="receivedOn">The day on which it came.</param>
    /// <returns>The day.</returns>
    public static DateOnly DueOn(DateOnly receivedOn) => receivedOn == DateOnly.MinValue ? receivedOn : receivedOn.AddDays(Days - 1);
}
