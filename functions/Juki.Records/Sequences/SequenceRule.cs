using System.Globalization;
using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;
using Juki.Records.Voids;

namespace Juki.Records.Sequences;

/// <summary>The order of a person's notices: C11 and rulings 1 to 9 and 13. The number belongs to the person, not to the code.</summary>
public static class SequenceRule
{
    /// <summary>Decides whether a notice's turn has come.</summary>
    /// <param name="standing">Where the person stands.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="now">The time of deciding.</param>
    /// <param name="settlingTime">How long a new base is waited with (ruling 6); zero applies at once.</param>
    /// <param name="waitsFrom">When the notice first arrived; when it was released, if it had been set aside meanwhile.</param>
    /// <returns>The verdict.</returns>
    public static SequenceVerdict Decide(
        SequenceStanding standing, Notice notice, DateTimeOffset now, TimeSpan settlingTime, DateTimeOffset waitsFrom)
    {
        if (InOrder(standing, notice.SequenceNumber, notice.ContentDigest) is { } verdict)
            return verdict;

        return (standing.State, notice.Reason.Act) switch
        {
            (PersonState.Never, RegisterAct.Entry) when notice.FormerResidentCode is null => new SequenceVerdict.Judge(),
            (PersonState.Never or PersonState.Removed or PersonState.Dead, RegisterAct.Entry) => Settled(notice, now, waitsFrom + settlingTime),
            _ => new SequenceVerdict.Hold(),
        };
    }

    /// <summary>Decides whether a void's turn has come (ruling 9). It never makes a new base: above the next number it waits.</summary>
    /// <param name="standing">Where the person stands.</param>
    /// <param name="voided">The void.</param>
    /// <returns>The verdict; never <see cref="SequenceVerdict.Settle"/>.</returns>
    public static SequenceVerdict Decide(SequenceStanding standing, SequenceVoid voided) =>
        InOrder(standing, voided.SequenceNumber, voided.ContentDigest) ?? new SequenceVerdict.Hold();

    /// <summary>
    /// The end of the wait for a notice whose individual number another person holds, since it may have overtaken that person's own
    /// change of number (ruling 5). Only an 11 or 13 of an unknown person above number 1 waits.
    /// </summary>
    /// <param name="standing">Where the person stands.</param>
    /// <param name="notice">The notice, accepted but for C12.</param>
    /// <param name="now">The time of deciding.</param>
    /// <param name="settlingTime">How long it is waited with.</param>
    /// <param name="waitsFrom">When the notice first arrived; when it was released, if it had been set aside meanwhile.</param>
    /// <returns>The time until which to hold it; null when C12 is to be refused now.</returns>
    public static DateTimeOffset? HeldForNumberUntil(
        SequenceStanding standing, Notice notice, DateTimeOffset now, TimeSpan settlingTime, DateTimeOffset waitsFrom)
    {
        var mayHaveOvertaken = standing.State == PersonState.Never && notice.SequenceNumber > 1
            && notice.Reason.Act == RegisterAct.Entry && notice.Reason != ChangeReason.Birth;
        var until = waitsFrom + settlingTime;
        return mayHaveOvertaken && now < until ? until : null;
    }

    // What needs no waiting: a number applied, voided or passed, and the next one. LastNumber is below long.MaxValue where it is added to.
    private static SequenceVerdict? InOrder(SequenceStanding standing, long number, ContentDigest content)
    {
        if (standing.AppliedContent(number) is { } applied)
            return applied == content ? new SequenceVerdict.Duplicate() : Conflict(number);
        if (number <= standing.LastNumber)
            return Conflict(number);
        return number == standing.LastNumber + 1 ? new SequenceVerdict.Judge() : null;
    }

    // A removed person's return, and an unknown one's entry that names a former code, may have overtaken what comes before (rulings 5 and 6).
    // A 12 of someone already known is refused by state: there is nothing to wait for.
    private static SequenceVerdict Settled(Notice notice, DateTimeOffset now, DateTimeOffset until) =>
        notice.Reason == ChangeReason.Birth || now >= until ? new SequenceVerdict.Judge() : new SequenceVerdict.Settle(until);

    private static SequenceVerdict.Conflict Conflict(long number) => new(new CheckFailure(
        KnownChecks.Sequence,
        [KnownItems.SequenceNumber],
        string.Create(CultureInfo.InvariantCulture, $"Number {number} was used for another notice for a void, or passed. Send this change under the person's next number.")));
}
