using Juki.Records.Items;

namespace Juki.Records.Retention;

/// <summary>
/// How long a row is kept (住民基本台帳法施行令30条の6): 150 years, counted from the day of the next notice for the person,
/// or from a removal's own day. The day of a notice is item 19, Japan time.
/// </summary>
public static class RetentionClock
{
    /// <summary>Years that a row is kept once its clock runs.</summary>
    public const int Years = 150;

    /// <summary>The first day on which a row is no longer kept; its year is the due year, whose key seals the row's history.</summary>
    /// <param name="row">The row.</param>
    /// <param name="nextReceivedOn">The day of the next notice for the person, if there is one.</param>
    /// <returns>The day; null while no clock runs: the current row of a living record has no end.</returns>
    public static DateOnly? EraseFrom(PersonRecord row, DateOnly? nextReceivedOn) =>
        (row.IsRemoved ? row.ReceivedOn : nextReceivedOn) is { } start ? EraseFrom(start) : null;

    /// <summary>The first day on which a row is no longer kept.</summary>
    /// <param name="start">The day from which the period is counted, itself included.</param>
    /// <returns>The day after the last day kept.</returns>
    public static DateOnly EraseFrom(DateOnly start)
    {
        var anniversary = start.AddYears(Years);

        // Without a 29 February to end before, the period ends with the last day of February itself.
        return anniversary.Day == start.Day ? anniversary : anniversary.AddDays(1);
    }

    /// <summary>A row as it is kept once a next notice was applied: its clock runs (item 12).</summary>
    /// <param name="row">The row that was current.</param>
    /// <returns>The row for the person's history.</returns>
    public static PersonRecord Superseded(PersonRecord row) =>
        new(row.Items.WithIfHeld(KnownItems.RetentionFlag, KnownFlags.ClockRunning));
}
