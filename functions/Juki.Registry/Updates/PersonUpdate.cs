using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Retention;
using Juki.Registry.Claims;
using Juki.Registry.Forwarding;
using Juki.Registry.People;
using Juki.Registry.Retention;
using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.People;

namespace Juki.Registry.Updates;

/// <summary>
/// One person's range while notices are applied to it: what the record, the held notices and the replies will be once the change is committed.
/// Nothing is written here.
/// </summary>
/// <param name="range">The range as read.</param>
/// <param name="trigger">Token of the notice, or name of the sweep, that set this off.</param>
/// <param name="now">The time of work.</param>
internal sealed class PersonUpdate(PersonRange range, string trigger, DateTimeOffset now)
{
    // With the rows that applying takes, a group stays below its hundred.
    private const int MostMovedAtOnce = 30;

    private readonly RangeChange _change = new(range.Body);
    private readonly List<MunicipalReply> _replies = [];
    private readonly List<DueEntry> _due = [];
    private readonly SortedDictionary<string, HeldNotice> _held = new(
        range.OfKind(RowKind.Held).ToDictionary(r => r.Suffix, r => HeldNotice.Unpack(r.Payload)), StringComparer.Ordinal);

    private readonly Dictionary<BlindToken, Dictionary<string, string>> _moved = [];
    private bool _forwarding = range.OfKind(RowKind.Outbox).Any();

    public PersonRange Range => range;

    public PersonBody Body { get; private set; } = PersonBody.Unpack(range.Body);

    public DateTimeOffset Now => now;

    /// <summary>Rows changed besides the head.</summary>
    public int ChangedRows => _change.Count;

    /// <summary>Replies to send once the change is committed.</summary>
    public IReadOnlyList<MunicipalReply> Replies => _replies;

    /// <summary>Rows whose clock starts with this change: to be entered before it is committed.</summary>
    public IReadOnlyList<DueEntry> Due => _due;

    /// <summary>Whether something waits to be forwarded.</summary>
    public bool Forwarding => _forwarding;

    /// <summary>Held notices by row suffix, lowest number first.</summary>
    public IReadOnlyList<KeyValuePair<string, HeldNotice>> Held => [.. _held];

    /// <summary>Held notices that come from the place of a code which is now this person's: by place, their suffixes and ids.</summary>
    public IReadOnlyDictionary<BlindToken, Dictionary<string, string>> Moved => _moved;

    /// <summary>Whether somebody was entered again who had been removed by death: the prefecture's operators are to look at it.</summary>
    public bool HasRevival { get; private set; }

    /// <summary>What will be left for the sweeps once the change is committed.</summary>
    public OpenWork Left => new(now, _forwarding, _held.Values.Min(h => h.ReleaseAt), HeldSince: _held.Values.Min(h => (DateTimeOffset?)h.WaitsFrom), Parked: false);

    public NoticeReceipt? FindReceipt(string noticeToken) =>
        range.Find(RowKind.Receipt, ReceiptSuffix(noticeToken)) is { } row ? Payload.Unpack<NoticeReceipt>(row.Payload) : null;

    /// <summary>Receipts that the same trigger left: their replies may have been lost with a crash.</summary>
    public IEnumerable<NoticeReceipt> ReceiptsOfTrigger() =>
        range.OfKind(RowKind.Receipt).Select(r => Payload.Unpack<NoticeReceipt>(r.Payload)).Where(r => r.Trigger == trigger);

    public HeldNotice? FindHeld(string suffix) => _held.GetValueOrDefault(suffix);

    /// <summary>The answer to what was applied and came again: the first one's warnings, marked as a duplicate.</summary>
    public MunicipalReply DuplicateOf(ArrivedEvent arrived) => new(
        arrived.Sender.Code.Value,
        arrived.Id,
        ReplyOutcome.Duplicate,
        arrived.SequenceNumber,
        [],
        StoredFailure.Restore(Body.FindApplied(arrived.SequenceNumber)?.Warnings ?? []));

    /// <summary>Answers without a trace, as a repetition is.</summary>
    public void Reply(MunicipalReply reply) => _replies.Add(reply);

    public void Accept(ArrivedNotice arrived, Judgement.Accepted accepted, string noticeToken, Claimed claimed, IReadOnlyList<CheckFailure> warnings)
    {
        _due.AddRange(DueEntry.StartedBy(Body.Current, accepted.Next));
        if (Body.Current is { } superseded)
            KeepHistory(superseded, accepted.Next);
        Body = Body.With(accepted.Next, Applied(arrived, warnings), claimed.Number?.Hex, claimed.Code?.Hex);
        var forwarding = OutboxEntry.From(ForwardingId(noticeToken), accepted.Next, arrived.Notice);
        _change.Put(RowKind.Outbox, SequenceKey.Of(arrived.SequenceNumber), forwarding.Pack(), KeyPeriods.Current(now));
        _forwarding = true;
        HasRevival |= accepted.IsRevival;
        Answer(arrived, noticeToken, ReplyOutcome.Accepted, [], warnings);
    }

    /// <summary>A number is given up: the sequence moves on and nothing else changes (rulings.md 9).</summary>
    public void AcceptVoid(ArrivedVoid arrived, string noticeToken)
    {
        Body = Body.WithVoid(Applied(arrived, []));
        Answer(arrived, noticeToken, ReplyOutcome.Accepted, [], []);
    }

    public void Refuse(ArrivedEvent arrived, string noticeToken, IReadOnlyList<CheckFailure> failures, IReadOnlyList<CheckFailure> warnings) =>
        Answer(arrived, noticeToken, ReplyOutcome.Refused, failures, warnings);

    public void Hold(
        ArrivedEvent arrived,
        string noticeToken,
        string suffix,
        DateTimeOffset? releaseAt,
        IReadOnlyList<CheckFailure> warnings)
    {
        Keep(suffix, HeldNotice.From(arrived, releaseAt));
        Answer(arrived, noticeToken, ReplyOutcome.Held, [], warnings);
    }

    /// <summary>Takes over what is held at the place of a code that is, or becomes, this person's (rulings.md 10); they stay there until the commit.</summary>
    public void TakeOverHeld(PersonRange place)
    {
        foreach (var row in place.OfKind(RowKind.Held).Take(MostMovedAtOnce))
        {
            var held = HeldNotice.Unpack(row.Payload);
            if (!_moved.TryGetValue(place.Person, out var moved))
                _moved[place.Person] = moved = [];
            moved[row.Suffix] = held.NoticeId;
            if (FindHeld(row.Suffix) is not { } known || known.Time < held.Time)
                Keep(row.Suffix, held);
        }
    }

    public void Unhold(string suffix)
    {
        _held.Remove(suffix);
        _change.Remove(RowKind.Held, suffix);
    }

    /// <summary>Drops a few receipts past their life; their number is bounded so that a group never overflows.</summary>
    public void DropReceiptsBefore(DateTimeOffset limit, int most)
    {
        foreach (var row in range.OfKind(RowKind.Receipt).Where(r => Payload.Unpack<NoticeReceipt>(r.Payload).At < limit).Take(most))
            _change.Remove(RowKind.Receipt, row.Suffix);
    }

    public RangeChange ToChange()
    {
        _change.Body = Body.Pack();
        return _change;
    }

    private static AppliedNotice Applied(ArrivedEvent arrived, IReadOnlyList<CheckFailure> warnings) =>
        new(arrived.SequenceNumber, arrived.Content.ToBytes(), StoredFailure.From(warnings));

    private void Keep(string suffix, HeldNotice held)
    {
        _held[suffix] = held;
        _change.Put(RowKind.Held, suffix, held.Pack(), KeyPeriods.Current(now));
    }

    private void KeepHistory(JukiRecord superseded, JukiRecord next)
    {
        var kept = RetentionClock.Superseded(superseded);
        var eraseFrom = RetentionClock.EraseFrom(superseded, next.ReceivedOn)!.Value;
        var row = new HistoryRow(kept.Items.Texts, now, eraseFrom);
        _change.Put(RowKind.History, SequenceKey.Of(superseded.SequenceNumber), Payload.Pack(row), KeyPeriods.History(eraseFrom.Year));
    }

    private void Answer(
        ArrivedEvent arrived,
        string noticeToken,
        ReplyOutcome outcome,
        IReadOnlyList<CheckFailure> failures,
        IReadOnlyList<CheckFailure> warnings)
    {
        var receipt = new NoticeReceipt(
            arrived.Sender.Code.Value,
            arrived.Id,
            arrived.Content.ToBytes(),
            arrived.SequenceNumber,
            outcome,
            StoredFailure.From(failures),
            StoredFailure.From(warnings),
            now,
            trigger);
        _change.Put(RowKind.Receipt, ReceiptSuffix(noticeToken), Payload.Pack(receipt), KeyPeriods.Current(now));
        _replies.Add(receipt.ToReply());
    }

    // Derived, so that a notice judged twice because of a crash is forwarded under one id.
    private static string ForwardingId(string noticeToken) => new Guid(Convert.FromHexString(noticeToken.AsSpan(0, 32))).ToString("D");

    private static string ReceiptSuffix(string noticeToken) => noticeToken[..32];
}
