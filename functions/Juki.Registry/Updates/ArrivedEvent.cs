using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Notices;
using Juki.Records.Sequences;
using Juki.Records.Time;
using Juki.Records.Values;
using Juki.Records.Voids;

namespace Juki.Registry.Updates;

/// <summary>
/// What takes a number of a person's sequence: a notice, or a void that gives the number up. Held or set aside, it keeps the time of its
/// arrival: its day is item 19 (rulings.md 11). What it may have overtaken is waited for from <c>WaitsFrom</c> on: its arrival, or its release
/// when it had been set aside, since what came after it was set aside too.
/// </summary>
internal abstract record ArrivedEvent(
    NoticeSender Sender, string Id, DateTimeOffset Time, long SequenceNumber, ContentDigest Content, DateTimeOffset ArrivedAt, DateTimeOffset WaitsFrom)
{
    /// <summary>The code by which the person is found.</summary>
    public abstract ResidentCode PersonCode { get; }

    /// <summary>Code of the change reason; null of what changes nothing.</summary>
    public virtual string? Reason => null;

    /// <summary>Whether its turn has come.</summary>
    public abstract SequenceVerdict Decide(SequenceStanding standing, DateTimeOffset now, TimeSpan settlingTime);

    /// <summary>Whether it would be accepted now, claims aside: tells which of several held for one number is judged (rulings.md 8).</summary>
    public abstract bool WouldBeAccepted(PersonRecord? current, DateTimeOffset now);
}

/// <summary>A notice that passed every check of its own.</summary>
internal sealed record ArrivedNotice(Notice Notice, DateTimeOffset ArrivedAt, DateTimeOffset WaitsFrom)
    : ArrivedEvent(Notice.Sender, Notice.Id, Notice.Time, Notice.SequenceNumber, Notice.ContentDigest, ArrivedAt, WaitsFrom)
{
    public override ResidentCode PersonCode => Notice.PersonCode;

    public override string? Reason => Notice.Items[KnownItems.ChangeReason];

    public override SequenceVerdict Decide(SequenceStanding standing, DateTimeOffset now, TimeSpan settlingTime) =>
        SequenceRule.Decide(standing, Notice, now, settlingTime, WaitsFrom);

    public override bool WouldBeAccepted(PersonRecord? current, DateTimeOffset now) =>
        Judged(current, now) is Judgement.Accepted;

    /// <summary>The reason table's word.</summary>
    public Judgement Judged(PersonRecord? current, DateTimeOffset now) =>
        Judge.Decide(Notice, current, JapanTime.DateOf(ArrivedAt), now);
}

/// <summary>A void that passed every check of its own (rulings.md 9).</summary>
internal sealed record ArrivedVoid(SequenceVoid Void, DateTimeOffset ArrivedAt, DateTimeOffset WaitsFrom)
    : ArrivedEvent(Void.Sender, Void.Id, Void.Time, Void.SequenceNumber, Void.ContentDigest, ArrivedAt, WaitsFrom)
{
    public override ResidentCode PersonCode => Void.ResidentCode;

    public override SequenceVerdict Decide(SequenceStanding standing, DateTimeOffset now, TimeSpan settlingTime) =>
        SequenceRule.Decide(standing, Void);

    public override bool WouldBeAccepted(PersonRecord? current, DateTimeOffset now) =>
        VoidJudge.Failures(Void, current).Count == 0;
}
