using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Notices;
using Juki.Records.Retention;
using Juki.Registry.Forwarding;
using Juki.Registry.Retention;
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
    private readonly RangeChange _change = new(range.Body);
    private readonly List<MunicipalReply> _replies = [];
    private readonly List<DueEntry> _due = [];
    private readonly SortedDictionary<string, HeldNotice> _held = new(
        range.OfKind(RowKind.Held).ToDictionary(r => r.Suffix, r => HeldNotice.Unpack(r.Payload)), StringComparer.Ordinal);

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

    /// <summary>What will be left for the sweeps once the change is committed.</summary>
    public OpenWork Left => new(now, _forwarding, _held.Values.Min(h => h.ReleaseAt), _held.Count > 0, Parked: false);

    public NoticeReceipt? FindReceipt(string noticeToken) =>
        range.Find(RowKind.Receipt, ReceiptSuffix(noticeToken)) is { } row ? Payload.Unpack<NoticeReceipt>(row.Payload) : null;

    /// <summary>Receipts that the same trigger left: their replies may have been lost with a crash.</summary>
    public IEnumerable<NoticeReceipt> ReceiptsOfTrigger() =>
        range.OfKind(RowKind.Receipt).Select(r => Payload.Unpack<NoticeReceipt>(r.Payload)).Where(r => r.Trigger == trigger);

    public HeldNotice? FindHeld(string suffix) => _held.GetValueOrDefault(suffix);

    /// <summary>The answer to an applied notice that came again: the first one's warnings, marked as a duplicate.</summary>
    public MunicipalReply DuplicateOf(JukiNotice notice) => new(
        notice.Sender.Code.Value,
        notice.Id,
        ReplyOutcome.Duplicate,
        notice.SequenceNumber,
        [],
        StoredFailure.Restore(Body.FindApplied(notice.SequenceNumber)?.Warnings ?? []));

    /// <summary>Answers without a trace, as a repetition is.</summary>
    public void Reply(MunicipalReply reply) => _replies.Add(reply);

    public void Accept(JukiNotice notice, Judgement.Accepted accepted, string noticeToken, string? numberToken, IReadOnlyList<CheckFailure> warnings)
    {
        _due.AddRange(DueEntry.StartedBy(Body.Current, accepted.Next));
        if (Body.Current is { } superseded)
            KeepHistory(superseded, accepted.Next);
        var applied = new AppliedNotice(notice.SequenceNumber, notice.ContentDigest.ToBytes(), StoredFailure.From(warnings));
        Body = Body.With(accepted.Next, applied, numberToken);
        var forwarding = OutboxEntry.From(ForwardingId(noticeToken), accepted.Next, notice);
        _change.Put(RowKind.Outbox, OutboxEntry.Suffix(notice.SequenceNumber), forwarding.Pack(), KeyPeriods.Current(now));
        _forwarding = true;
        Answer(notice, noticeToken, ReplyOutcome.Accepted, [], warnings);
    }

    public void Refuse(JukiNotice notice, string noticeToken, IReadOnlyList<CheckFailure> failures, IReadOnlyList<CheckFailure> warnings) =>
        Answer(notice, noticeToken, ReplyOutcome.Refused, failures, warnings);

    public void Hold(
        JukiNotice notice,
        string noticeToken,
        string suffix,
        DateTimeOffset arrivedAt,
        DateTimeOffset? releaseAt,
        IReadOnlyList<CheckFailure> warnings)
    {
        var held = HeldNotice.From(notice, arrivedAt, releaseAt);
        _held[suffix] = held;
        _change.Put(RowKind.Held, suffix, held.Pack(), KeyPeriods.Current(now));
        Answer(notice, noticeToken, ReplyOutcome.Held, [], warnings);
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

    private void KeepHistory(JukiRecord superseded, JukiRecord next)
    {
        var kept = RetentionClock.Superseded(superseded);
        var eraseFrom = RetentionClock.EraseFrom(superseded, next.ReceivedOn)!.Value;
        var row = new HistoryRow(kept.Items.Texts, now, eraseFrom);
        _change.Put(RowKind.History, OutboxEntry.Suffix(superseded.SequenceNumber), Payload.Pack(row), KeyPeriods.History(eraseFrom.Year));
    }

    private void Answer(
        JukiNotice notice,
        string noticeToken,
        ReplyOutcome outcome,
        IReadOnlyList<CheckFailure> failures,
        IReadOnlyList<CheckFailure> warnings)
    {
        var receipt = new NoticeReceipt(
            notice.Sender.Code.Value,
            notice.Id,
            notice.ContentDigest.ToBytes(),
            notice.SequenceNumber,
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
