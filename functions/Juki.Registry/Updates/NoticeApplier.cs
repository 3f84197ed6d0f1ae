using Juki.Records.Checks;
using Juki.Records.Judging;
using Juki.Records.Notices;
using Juki.Records.Sequences;
using Juki.Records.Time;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Updates;

/// <summary>Applies notices to a <see cref="PersonUpdate"/>: the sequence rule first, then the reason table, then the claim of a number.</summary>
public sealed class NoticeApplier(BlindIndex index, NumberRegister numbers, IOptions<UpdateOptions> options)
{
    // A released notice touches up to four rows: held, history, outbox, receipt. A group holds 100 with the head.
    private const int RowsBeforeStop = 90;

    /// <summary>Takes a notice that has just arrived.</summary>
    internal async Task TakeAsync(
        PersonUpdate update, JukiNotice notice, IReadOnlyList<CheckFailure> warnings, bool redelivered, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(notice, cancellationToken);
        if (redelivered)
            RepeatLostReplies(update, notice);
        if (update.FindReceipt(token) is { } receipt && Repeat(update, notice, receipt))
            return;

        var verdict = Decide(update, notice, update.Now);
        switch (verdict)
        {
            case SequenceVerdict.Duplicate:
                update.Reply(Duplicate(update, notice));
                break;
            case SequenceVerdict.Conflict conflict:
                update.Reply(Refused(notice, [conflict.Failure]));
                break;
            case SequenceVerdict.Hold:
                await HoldAsync(update, notice, token, update.Now, releaseAt: null, warnings, cancellationToken);
                break;
            case SequenceVerdict.Settle settle:
                await HoldAsync(update, notice, token, update.Now, settle.Until, warnings, cancellationToken);
                break;
            default:
                await JudgeAsync(update, notice, token, update.Now, warnings, cancellationToken);
                break;
        }
    }

    /// <summary>Applies what is held and whose turn has come, up to the limit of one commit.</summary>
    /// <returns>True when more may follow in another commit.</returns>
    internal async Task<bool> ReleaseAsync(PersonUpdate update, CancellationToken cancellationToken)
    {
        for (var released = 0; released < options.Value.ReleasedAtOnce && update.ChangedRows < RowsBeforeStop; released++)
        {
            if (!await ReleaseOneNumberAsync(update, cancellationToken))
                return false;
        }

        return update.Held.Count > 0;
    }

    private async Task<bool> ReleaseOneNumberAsync(PersonUpdate update, CancellationToken cancellationToken)
    {
        foreach (var number in update.Held.GroupBy(h => h.Key[..h.Key.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal))
        {
            // Those refused go first: the one that is accepted would turn the others' sender rule into a conflict (rulings.md 8).
            var due = number
                .Select(h => (Suffix: h.Key, Held: h.Value, Notice: h.Value.ToNotice()))
                .Where(h => IsDue(update, h.Notice, h.Held))
                .Select(h => (h.Suffix, h.Notice, h.Held, Judgement: JudgeAsOf(update, h.Notice, h.Held.ArrivedAt)))
                .OrderBy(h => h.Judgement is Judgement.Accepted)
                .ThenBy(h => h.Notice.Time)
                .ToList();
            foreach (var (suffix, notice, held, _) in due)
            {
                update.Unhold(suffix);
                await ApplyReleasedAsync(update, notice, held, cancellationToken);
            }

            if (due.Count > 0)
                return true;
        }

        return false;
    }

    // An entry of somebody unknown that waits for its number's holder (rulings.md 5) is judged at its time, not before.
    private bool IsDue(PersonUpdate update, JukiNotice notice, HeldNotice held) => Decide(update, notice, held.ArrivedAt) switch
    {
        SequenceVerdict.Hold or SequenceVerdict.Settle => false,
        SequenceVerdict.Judge => held.ReleaseAt is not { } release || release <= update.Now || update.Body.Current is not null,
        _ => true,
    };

    private async Task ApplyReleasedAsync(PersonUpdate update, JukiNotice notice, HeldNotice held, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(notice, cancellationToken);
        switch (Decide(update, notice, held.ArrivedAt))
        {
            case SequenceVerdict.Duplicate:
                update.Reply(Duplicate(update, notice));
                break;
            case SequenceVerdict.Conflict conflict:
                update.Refuse(notice, token, [conflict.Failure], []);
                break;
            default:
                await JudgeAsync(update, notice, token, held.ArrivedAt, [], cancellationToken);
                break;
        }
    }

    private async Task JudgeAsync(
        PersonUpdate update,
        JukiNotice notice,
        string token,
        DateTimeOffset arrivedAt,
        IReadOnlyList<CheckFailure> warnings,
        CancellationToken cancellationToken)
    {
        var judgement = JudgeAsOf(update, notice, arrivedAt);
        if (judgement is not Judgement.Accepted accepted)
        {
            update.Refuse(notice, token, ((Judgement.Refused)judgement).Failures, warnings);
            return;
        }

        string? numberToken = null;
        if (accepted.NumberToClaim is { } number)
        {
            var claim = await index.OfAsync(number, cancellationToken);
            if (!await numbers.ClaimAsync(claim, update.Range.Person, cancellationToken))
            {
                var waitsUntil = SequenceRule.HeldForNumberUntil(
                    update.Body.Standing, notice, update.Now, options.Value.SettlingTime, arrivedAt);
                if (waitsUntil is not null)
                    await HoldAsync(update, notice, token, arrivedAt, waitsUntil, warnings, cancellationToken);
                else
                    update.Refuse(notice, token, [UpdateFailures.NumberOfAnother], warnings);
                return;
            }

            numberToken = claim.Hex;
        }

        update.Accept(notice, accepted, token, numberToken, [.. warnings, .. accepted.Warnings]);
    }

    private async Task HoldAsync(
        PersonUpdate update,
        JukiNotice notice,
        string token,
        DateTimeOffset arrivedAt,
        DateTimeOffset? releaseAt,
        IReadOnlyList<CheckFailure> warnings,
        CancellationToken cancellationToken)
    {
        var sender = await index.OfNoticeAsync(notice.Sender.Code.Value, noticeId: null, cancellationToken);
        var suffix = HeldNotice.Suffix(notice.SequenceNumber, sender.Hex);
        var earlier = update.FindHeld(suffix);
        if (earlier is not null && earlier.NoticeId != notice.Id && notice.Time <= earlier.Time)
            update.Reply(Refused(notice, [UpdateFailures.LaterNoticeHeld]));
        else if (earlier is not null && earlier.NoticeId != notice.Id)
            update.Hold(notice, token, suffix, arrivedAt, releaseAt, [.. warnings, UpdateFailures.ReplacedHeld]);
        else
            update.Hold(notice, token, suffix, arrivedAt, releaseAt, warnings);
    }

    // A held notice is judged with the day on which it arrived (rulings.md 11).
    private static Judgement JudgeAsOf(PersonUpdate update, JukiNotice notice, DateTimeOffset arrivedAt) =>
        Judge.Decide(notice, update.Body.Current, JapanTime.DateOf(arrivedAt), update.Now);

    private SequenceVerdict Decide(PersonUpdate update, JukiNotice notice, DateTimeOffset arrivedAt) =>
        SequenceRule.Decide(update.Body.Standing, notice, update.Now, options.Value.SettlingTime, arrivedAt);

    private static void RepeatLostReplies(PersonUpdate update, JukiNotice notice)
    {
        foreach (var receipt in update.ReceiptsOfTrigger().Where(r => r.NoticeId != notice.Id || r.Sender != notice.Sender.Code.Value))
            update.Reply(receipt.ToReply());
    }

    private static bool Repeat(PersonUpdate update, JukiNotice notice, NoticeReceipt receipt)
    {
        if (notice.ContentDigest != ContentDigest.From(receipt.Content))
            update.Reply(Refused(notice, [UpdateFailures.IdUsedAgain]));
        else if (receipt.Outcome is ReplyOutcome.Refused or ReplyOutcome.Held)
            update.Reply(receipt.ToReply());
        else
            return false;
        return true;
    }

    private static MunicipalReply Duplicate(PersonUpdate update, JukiNotice notice) => new(
        notice.Sender.Code.Value,
        notice.Id,
        ReplyOutcome.Duplicate,
        notice.SequenceNumber,
        [],
        StoredFailure.Restore(update.Body.FindApplied(notice.SequenceNumber)?.Warnings ?? []));

    private static MunicipalReply Refused(JukiNotice notice, IReadOnlyList<CheckFailure> failures) =>
        new(notice.Sender.Code.Value, notice.Id, ReplyOutcome.Refused, notice.SequenceNumber, failures, []);

    private async Task<string> TokenAsync(JukiNotice notice, CancellationToken cancellationToken) =>
        (await index.OfNoticeAsync(notice.Sender.Code.Value, notice.Id, cancellationToken)).Hex;
}
