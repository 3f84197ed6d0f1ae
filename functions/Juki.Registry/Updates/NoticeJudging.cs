using Juki.Records.Checks;
using Juki.Records.Judging;
using Juki.Records.Notices;
using Juki.Records.Sequences;
using Juki.Records.Time;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Updates;

/// <summary>What arriving and released notices have in common: the sequence rule, the reason table, the claim of a number, holding.</summary>
public sealed class NoticeJudging(BlindIndex index, NumberRegister numbers, IOptions<UpdateOptions> options)
{
    internal SequenceVerdict Sequence(PersonUpdate update, JukiNotice notice, DateTimeOffset arrivedAt) =>
        SequenceRule.Decide(update.Body.Standing, notice, update.Now, options.Value.SettlingTime, arrivedAt);

    // A held notice is judged with the day on which it arrived (rulings.md 11).
    internal static Judgement Preview(PersonUpdate update, JukiNotice notice, DateTimeOffset arrivedAt) =>
        Judge.Decide(notice, update.Body.Current, JapanTime.DateOf(arrivedAt), update.Now);

    internal async Task<string> TokenAsync(JukiNotice notice, CancellationToken cancellationToken) =>
        (await index.OfNoticeAsync(notice.Sender.Code.Value, notice.Id, cancellationToken)).Hex;

    internal async Task JudgeAsync(
        PersonUpdate update,
        JukiNotice notice,
        string token,
        DateTimeOffset arrivedAt,
        IReadOnlyList<CheckFailure> warnings,
        CancellationToken cancellationToken)
    {
        var judgement = Preview(update, notice, arrivedAt);
        if (judgement is not Judgement.Accepted accepted)
        {
            update.Refuse(notice, token, ((Judgement.Refused)judgement).Failures, warnings);
            return;
        }

        if (accepted.CodeToClaim is not null)
        {
            update.Refuse(notice, token, [UpdateFailures.CodeChangeNotTaken], warnings);
            return;
        }

        string? claimed = null;
        if (accepted.NumberToClaim is { } toClaim)
        {
            var claim = await index.OfAsync(toClaim.Number, cancellationToken);
            var isOwnFormer = !toClaim.MayBeOwnFormer && update.Body.Numbers.Contains(claim.Hex);
            if (isOwnFormer || !await numbers.ClaimAsync(claim, update.Range.Person, cancellationToken))
            {
                await RefuseOrWaitAsync(update, notice, token, arrivedAt, warnings, cancellationToken);
                return;
            }

            claimed = claim.Hex;
        }

        update.Accept(notice, accepted, token, claimed, [.. warnings, .. accepted.Warnings]);
    }

    internal async Task HoldAsync(
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
        if (earlier is null || earlier.NoticeId == notice.Id)
            update.Hold(notice, token, suffix, arrivedAt, releaseAt, warnings);
        else if (notice.Time > earlier.Time)
            update.Hold(notice, token, suffix, arrivedAt, releaseAt, [.. warnings, UpdateFailures.ReplacedHeld]);
        else
            update.Reply(MunicipalReply.Refusing(notice, UpdateFailures.LaterNoticeHeld));
    }

    // A number that another holds may be about to be given up by a code change that this notice overtook (rulings.md 5).
    private Task RefuseOrWaitAsync(
        PersonUpdate update,
        JukiNotice notice,
        string token,
        DateTimeOffset arrivedAt,
        IReadOnlyList<CheckFailure> warnings,
        CancellationToken cancellationToken)
    {
        var until = SequenceRule.HeldForNumberUntil(update.Body.Standing, notice, update.Now, options.Value.SettlingTime, arrivedAt);
        if (until is not null)
            return HoldAsync(update, notice, token, arrivedAt, until, warnings, cancellationToken);
        update.Refuse(notice, token, [UpdateFailures.NumberOfAnother], warnings);
        return Task.CompletedTask;
    }
}
