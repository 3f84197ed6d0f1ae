using Juki.Records.Checks;
using Juki.Records.Notices;
using Juki.Records.Sequences;

namespace Juki.Registry.Updates;

/// <summary>Takes a notice that has just arrived: repeats what was answered before, or applies, holds or refuses it.</summary>
public sealed class NoticeArrival(NoticeJudging judging, NoticeIds ids)
{
    /// <summary>Applies a notice to its person's update.</summary>
    /// <returns>False when the whole range is needed and was not read; nothing was done.</returns>
    internal async Task<bool> TakeAsync(
        PersonUpdate update, ArrivedEvent arrived, IReadOnlyList<CheckFailure> warnings, bool redelivered, CancellationToken cancellationToken)
    {
        if (!update.Range.IsWhole && judging.Sequence(update, arrived) is not (SequenceVerdict.Hold or SequenceVerdict.Settle))
            return false;
        await TakeWithTurnAsync(update, arrived, warnings, redelivered, cancellationToken);
        return true;
    }

    private async Task TakeWithTurnAsync(
        PersonUpdate update, ArrivedEvent arrived, IReadOnlyList<CheckFailure> warnings, bool redelivered, CancellationToken cancellationToken)
    {
        var token = await judging.TokenAsync(arrived, cancellationToken);
        if (redelivered)
            RepeatLostReplies(update, arrived);
        if (update.FindReceipt(token) is { } receipt)
        {
            if (Repeat(update, arrived, receipt, redelivered))
                return;
        }
        else if (AnswerFromId(update, arrived, await ids.TakeAsync(token, arrived.Content, [], cancellationToken)))
        {
            return;
        }

        switch (judging.Sequence(update, arrived))
        {
            case SequenceVerdict.Duplicate:
                update.Reply(update.DuplicateOf(arrived));
                break;
            case SequenceVerdict.Conflict conflict:
                update.Refuse(arrived, token, [conflict.Failure], warnings);
                break;
            case SequenceVerdict.Hold:
                await judging.HoldAsync(update, arrived, token, releaseAt: null, warnings, cancellationToken);
                break;
            case SequenceVerdict.Settle settle:
                await judging.HoldAsync(update, arrived, token, settle.Until, warnings, cancellationToken);
                break;
            default:
                await judging.JudgeAsync(update, arrived, token, warnings, cancellationToken);
                break;
        }
    }

    // The commit may have been made and its replies lost with a crash: those of released notices go out again with this one's.
    private static void RepeatLostReplies(PersonUpdate update, ArrivedEvent arrived)
    {
        foreach (var receipt in update.ReceiptsOfTrigger())
        {
            if (receipt.NoticeId != arrived.Id || receipt.Sender != arrived.Sender.Code.Value)
                update.Reply(receipt.ToReply());
        }
    }

    // A message that comes again may be the one that was applied, its reply lost, or a resend: it gets the answers to both.
    private static bool Repeat(PersonUpdate update, ArrivedEvent arrived, NoticeReceipt receipt, bool redelivered)
    {
        var isOther = arrived.Content != ContentDigest.From(receipt.Content);
        var isApplied = !isOther && receipt.Outcome is ReplyOutcome.Accepted;
        if (isOther)
            update.Reply(MunicipalReply.Refusing(arrived, UpdateFailures.IdUsedAgain));
        else if (!isApplied || redelivered)
            update.Reply(receipt.ToReply());
        return !isApplied;
    }

    // A receipt here was left under an id that its notice had taken. Without one the id may be another notice's, or this one's refused alone.
    private static bool AnswerFromId(PersonUpdate update, ArrivedEvent arrived, NoticeIdUse use)
    {
        if (use.AnswerTo(arrived) is not { } answer)
            return false;
        update.Reply(answer);
        return true;
    }
}
