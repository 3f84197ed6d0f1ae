using System.Globalization;
using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Sequences;

/// <summary>The order of a person's notices: C11 and rulings 1 to 8 and 13. The number belongs to the person, not to the code.</summary>
public static class SequenceRule
{
    /// <summary>Decides whether a notice's turn has come.</summary>
    /// <param name="standing">Where the person stands.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="now">The time of deciding.</param>
    /// <param name="settlingTime">How long a new base is waited with (ruling 6); zero applies at once.</param>
    /// <param name="arrivedAt">When the notice first arrived.</param>
    /// <returns>The verdict.</returns>
    public static SequenceVerdict Decide(
        SequenceStanding standing, JukiNotice notice, DateTimeOffset now, TimeSpan settlingTime, DateTimeOffset arrivedAt)
    {
        var number = notice.SequenceNumber;
        if (standing.AppliedContent(number) is { } applied)
            return applied == notice.ContentDigest ? new SequenceVerdict.Duplicate() : Conflict(number);
        if (number <= standing.LastNumber)
            return Conflict(number);

        // LastNumber can't be long.MaxValue here, so the sum can't overflow.
        if (number == standing.LastNumber + 1)
            return new SequenceVerdict.Judge();

        return (standing.State, notice.Reason.Act) switch
        {
            (PersonState.Never, RegisterAct.Entry) => new SequenceVerdict.Judge(),
            (PersonState.Removed or PersonState.Dead, RegisterAct.Entry) => AfterRemoval(notice, now, arrivedAt + settlingTime),
            _ => new SequenceVerdict.Hold(),
        };
    }

    /// <summary>
    /// The end of the wait for a notice whose individual number another person holds, since it may have overtaken that person's own
    /// change of number (ruling 5). Only an 11 or 13 of an unknown person above number 1 waits.
    /// </summary>
    /// <param name="standing">Where the person stands.</param>
    /// <param name="notice">The notice, accepted but for C12.</param>
    /// <param name="now">The time of deciding.</param>
    /// <param name="settlingTime">How long it is waited with.</param>
    /// <param name="arrivedAt">When the notice first arrived.</param>
    /// <returns>The time until which to hold it; null when C12 is to be refused now.</returns>
    public static DateTimeOffset? HeldForNumberUntil(
        SequenceStanding standing, JukiNotice notice, DateTimeOffset now, TimeSpan settlingTime, DateTimeOffset arrivedAt)
    {
        var mayHaveOvertaken = standing.State == PersonState.Never && notice.SequenceNumber > 1
            && (notice.Reason == ChangeReason.MoveIn || notice.Reason == ChangeReason.OfficialEntry);
        var until = arrivedAt + settlingTime;
        return mayHaveOvertaken && now < until ? until : null;
    }

    // A 12 of someone already known is refused by state: there is nothing to wait for (ruling 6).
    private static SequenceVerdict AfterRemoval(JukiNotice notice, DateTimeOffset now, DateTimeOffset until) =>
        notice.Reason == ChangeReason.Birth || now >= until ? new SequenceVerdict.Judge() : new SequenceVerdict.Settle(until);

    private static SequenceVerdict.Conflict Conflict(long number) => new(new CheckFailure(
        KnownChecks.Sequence,
        [JukiItem.SequenceNumber],
        string.Create(CultureInfo.InvariantCulture, $"Number {number} was used for another notice or passed. Send this change under the person's next number.")));
}
