using Juki.Records.Items;
using Juki.Records.Notices;

namespace Juki.Records.Judging;

/// <summary>Judges a notice by its reason's row (U4).</summary>
public static class Judge
{
    /// <summary>Judges a notice against the stored record.</summary>
    /// <param name="notice">The notice, whose turn has come.</param>
    /// <param name="current">The person's current row; null for a person never held.</param>
    /// <param name="arrivalDay">The day on which the notice arrived, Japan time (ruling 11).</param>
    /// <param name="now">The time at which the row is made.</param>
    /// <returns>Accepted with the next row, or refused with every failure.</returns>
    public static Judgement Decide(JukiNotice notice, JukiRecord? current, DateOnly arrivalDay, DateTimeOffset now) =>
        throw new NotImplementedException();
}
