using Juki.Records.Checks;
using Juki.Records.Notices;
using Juki.Records.Sequences;

namespace Juki.Registry.Updates;

/// <summary>Takes a notice that has just arrived: repeats what was answered before, or applies, holds or refuses it.</summary>
public sealed class NoticeArrival(NoticeJudging judging)
{
    /// <summary>Applies a notice to its person's update.</summary>
    internal async Task TakeAsync(
        PersonUpdate update, JukiNotice notice, IReadOnlyList<CheckFailure> warnings, bool redelivered, CancellationToken cancellationToken)
    {
        var token = await judging.TokenAsync(notice, cancellationToken);
        if (redelivered)
            RepeatLostReplies(update, notice);
        if (update.FindReceipt(token) is { } receipt && Repeat(update, notice, receipt))
            return;

        switch (judging.Sequence(update, notice, update.Now))
        {
            case SequenceVerdict.Duplicate:
                update.Reply(update.DuplicateOf(notice));
                break;
            case SequenceVerdict.Conflict conflict:
                update.Reply(MunicipalReply.Refusing(notice, conflict.Failure));
                break;
            case SequenceVerdict.Hold:
                await judging.HoldAsync(update, notice, token, update.Now, releaseAt: null, warnings, cancellationToken);
                break;
            case SequenceVerdict.Settle settle:
                await judging.HoldAsync(update, notice, token, update.Now, settle.Until, warnings, cancellationToken);
                break;
            default:
                await judging.JudgeAsync(update, notice, token, update.Now, warnings, cancellationToken);
                break;
        }
    }

    // The commit may have been made and its replies lost with a crash: those of released notices go out again with this one's.
    private static void RepeatLostReplies(PersonUpdate update, JukiNotice notice)
    {
        foreach (var receipt in update.ReceiptsOfTrigger())
        {
            if (receipt.NoticeId != notice.Id || receipt.Sender != notice.Sender.Code.Value)
                update.Reply(receipt.ToReply());
        }
    }

    private static bool Repeat(PersonUpdate update, JukiNotice notice, NoticeReceipt receipt)
    {
        if (notice.ContentDigest != ContentDigest.From(receipt.Content))
            update.Reply(MunicipalReply.Refusing(notice, UpdateFailures.IdUsedAgain));
        else if (receipt.Outcome is ReplyOutcome.Refused or ReplyOutcome.Held)
            update.Reply(receipt.ToReply());
        else
            return false;
        return true;
    }
}
