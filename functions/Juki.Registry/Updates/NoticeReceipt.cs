using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Updates;

/// <summary>What a notice was answered, kept in its person's range to be repeated to a resend (rulings.md 4).</summary>
[GenerateShape]
internal sealed partial record NoticeReceipt(
    [property: Key(0)] string Sender,
    [property: Key(1)] string NoticeId,
    [property: Key(2)] byte[] Content,
    [property: Key(3)] long SequenceNumber,
    [property: Key(4)] ReplyOutcome Outcome,
    [property: Key(5)] IReadOnlyList<StoredFailure> Failures,
    [property: Key(6)] IReadOnlyList<StoredFailure> Warnings,
    [property: Key(7)] DateTimeOffset At,
    [property: Key(8)] string Trigger,
    [property: Key(9)] string? Reason = null)
{
    public MunicipalReply ToReply() =>
        new(Sender, NoticeId, Outcome, SequenceNumber, StoredFailure.Restore(Failures), StoredFailure.Restore(Warnings)) { Reason = Reason };
}
