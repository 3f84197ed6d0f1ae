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
using Juki.Vault.Searches;

namespace Juki.Registry.Updates;

/// <summary>
/// One person's range while notices are applied to it: what the record, the held notices and the replies will be once the change is committed.
/// Nothing is written here.
/// </summary>
/// <param name="range">The range as read.</param>
/// <param name="trigger">Token of the notice, or name of the sweep, that set this off.</param>
/// <param name="now">The time of work.</param>
/// <param name="receiptLife">How long a receipt counts (rulings.md 4).</param>
/// <param name="held">The notices held in the range.</param>
internal sealed class PersonUpdate(PersonRange range, string trigger, DateTimeOffset now, TimeSpan receiptLife, HeldNotices held)
{
    // With the rows that applying takes, a group stays below its hundred.
    private const int MostMovedAtOnce = 30;

    private readonly RangeChange _change = new(range.Body);
    private readonly List<MunicipalReply> _replies = [];
    private readonly List<DueEntry> _due = [];
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private readonly Dictionary<BlindToken, Dictionary<string, string>> _moved = [];
    private PersonBody? _before;
    private bool _goesOn;
    private bool _forwarding = range.CountOf(RowKind.Outbox) > 0;

    public PersonRange Range => range;

    /// <summary>An update of a range as it was read.</summary>
    public static PersonUpdate Of(PersonRange range, string trigger, DateTimeOffset now, TimeSpan receiptLife) =>
        new(range, trigger, now, receiptLife, HeldNotices.In(range));

    /// <summary>What goes on once this one was committed, without anything being read again.</summary>
    public PersonUpdate Next(PersonRange committed, DateTimeOffset later) => new(committed, trigger, later, receiptLife, held) { _goesOn = true };

    public PersonBody Body { get; private set; } = PersonBody.Unpack(range.Body);

    public DateTimeOffset Now => now;

    /// <summary>Rows changed besides the head.</summary>
    public int ChangedRows => _change.Count;

    /// <summary>Replies to send once the change is committed.</summary>
    public IReadOnlyList<MunicipalReply> Replies => _replies;

    /// <summary>Rows whose clock starts with this change: to be entered before it is committed.</summary>
    public IReadOnlyList<DueEntry> Due => _due;

    /// <summary>Entries of the search indexes that come with this change: to be written before it is committed.</summary>
    public IReadOnlyList<SearchRow> Indexing => _before is null ? [] : Body.IndexedSince(_before);

    /// <summary>What the person's head held before the record was changed; null while it is not.</summary>
    public PersonBody? Former => _before;

    /// <summary>Whether something waits to be forwarded.</summary>
    public bool Forwarding => _forwarding;

    /// <summary>The notices that are held; of a range that is not whole, those of this update alone.</summary>
    public HeldNotices Held => held;

    /// <summary>Held notices that come from the place of a code which is now this person's: by place, their suffixes and ids.</summary>
    public IReadOnlyDictionary<BlindToken, Dictionary<string, string>> Moved => _moved;

    /// <summary>Whether somebody was entered again who had been removed by death: the prefecture's operators are to look at it.</summary>
    public bool HasRevival { get; private set; }

    /// <summary>What will be left for the sweeps once the change is committed. A notice that is still held past its time waits for another notice.</summary>
    public OpenWork Left => new(now, _forwarding, held.NextReleaseAfter(now), held.OldestWait, Parked: false);

    private DateTimeOffset ReceiptsFrom => now - receiptLife;

    /// <summary>Finds what a notice was answered; past its life it counts no more, even while its row is there.</summary>
    public NoticeReceipt? FindReceipt(string noticeToken) =>
        range.Find(RowKind.Receipt, ReceiptSuffix(noticeToken)) is { } row && Payload.Unpack<NoticeReceipt>(row.Payload) is var receipt && receipt.At >= ReceiptsFrom
            ? receipt
            : null;

    /// <summary>Receipts that the same trigger left: their replies may have been lost with a crash.</summary>
    public IEnumerable<NoticeReceipt> ReceiptsOfTrigger() =>
        range.OfKind(RowKind.Receipt).Select(r => Payload.Unpack<NoticeReceipt>(r.Payload)).Where(r => r.Trigger == trigger);

    /// <summary>Answers again what the same trigger answered from a time on.</summary>
    public void RepeatReplies(DateTimeOffset since) => _replies.AddRange(ReceiptsOfTrigger().Where(r => r.At >= since).Select(r => r.ToReply()));

    public HeldNotice? FindHeld(string suffix) => held.Find(suffix);

    /// <summary>The answer to what was applied and came again: the first one's warnings, marked as a duplicate.</summary>
    public MunicipalReply DuplicateOf(ArrivedEvent arrived) => new(
        arrived.Sender.Code.Value,
        arrived.Id,
        ReplyOutcome.Duplicate,
        arrived.SequenceNumber,
        [],
        StoredFailure.Restore(Body.FindApplied(arrived.SequenceNumber)?.Warnings ?? []))
    {
        Reason = arrived.Reason,
    };

    /// <summary>Answers without a trace, as a repetition is.</summary>
    public void Reply(MunicipalReply reply) => _replies.Add(reply);

    public void Accept(ArrivedNotice arrived, Judgement.Accepted accepted, string noticeToken, Claimed claimed, IReadOnlyList<CheckFailure> warnings)
    {
        _due.AddRange(DueEntry.StartedBy(Body.Current, accepted.Next));
        if (Body.Current is { } superseded)
            KeepHistory(superseded, accepted.Next);
        var former = Body;
        _before ??= former;
        Body = Body.With(accepted.Next, Applied(arrived, warnings), claimed.Number?.Hex, claimed.Code?.Hex);
        var forwarding = OutboxEntry.From(ForwardingId(noticeToken), former, Body, arrived.Notice);
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
            var notice = HeldNotice.Unpack(row.Payload);
            if (!_moved.TryGetValue(place.Person, out var moved))
                _moved[place.Person] = moved = [];
            moved[row.Suffix] = notice.NoticeId;
            if (FindHeld(row.Suffix) is not { } known || known.Time < notice.Time)
                Keep(row.Suffix, notice);
        }
    }

    public void Unhold(string suffix)
    {
        held.Remove(suffix);
        _change.Remove(RowKind.Held, suffix);
    }

    /// <summary>Drops a few receipts past their life; their number is bounded so that a group never overflows.</summary>
    public void DropOldReceipts(int most)
    {
        // Once is enough, however many commits a release takes.
        if (_goesOn)
            return;
        var old = range.OfKind(RowKind.Receipt).Where(r => !_answered.Contains(r.Suffix) && Payload.Unpack<NoticeReceipt>(r.Payload).At < ReceiptsFrom);
        foreach (var row in old.Take(most))
            _change.Remove(RowKind.Receipt, row.Suffix);
    }

    public RangeChange ToChange()
    {
        _change.Body = Body.Pack();
        return _change;
    }

    private static AppliedNotice Applied(ArrivedEvent arrived, IReadOnlyList<CheckFailure> warnings) =>
        new(arrived.SequenceNumber, arrived.Content.ToBytes(), StoredFailure.From(warnings));

    private void Keep(string suffix, HeldNotice notice)
    {
        held.Put(suffix, notice);
        _change.Put(RowKind.Held, suffix, notice.Pack(), KeyPeriods.Current(now));
    }

    private void KeepHistory(PersonRecord superseded, PersonRecord next)
    {
        var kept = RetentionClock.Superseded(superseded);
        var eraseFrom = RetentionClock.EraseFrom(superseded, next.ReceivedOn)!.Value;
        var row = new HistoryRow(kept.Items.Stored, now, eraseFrom);
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
            trigger,
            arrived.Reason);
        _change.Put(RowKind.Receipt, ReceiptSuffix(noticeToken), Payload.Pack(receipt), KeyPeriods.Current(now));
        _answered.Add(ReceiptSuffix(noticeToken));
        _replies.Add(receipt.ToReply());
    }

    // Derived, so that a notice judged twice because of a crash is forwarded under one id.
    private static string ForwardingId(string noticeToken) => new Guid(Convert.FromHexString(noticeToken.AsSpan(0, 32))).ToString("D");

    private static string ReceiptSuffix(string noticeToken) => noticeToken[..32];
}
