using Juki.Records.Checks;
using Juki.Records.Judging;
using Juki.Records.Sequences;
using Juki.Records.Voids;
using Juki.Registry.Claims;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Updates;

/// <summary>What arriving and released notices have in common: the sequence rule, the reason table, the claims, holding.</summary>
public sealed class NoticeJudging(BlindIndex index, ClaimOffice claims, IOptions<UpdateOptions> options)
{
    internal SequenceVerdict Sequence(PersonUpdate update, ArrivedEvent arrived) =>
        arrived.Decide(update.Body.Standing, update.Now, options.Value.SettlingTime);

    internal async Task<string> TokenAsync(ArrivedEvent arrived, CancellationToken cancellationToken) =>
        (await index.OfNoticeAsync(arrived.Sender.Code.Value, arrived.Id, cancellationToken)).Hex;

    internal async Task JudgeAsync(
        PersonUpdate update,
        ArrivedEvent arrived,
        string token,
        IReadOnlyList<CheckFailure> warnings,
        CancellationToken cancellationToken)
    {
        if (arrived is ArrivedNotice notice)
            await JudgeNoticeAsync(update, notice, token, warnings, cancellationToken);
        else if (arrived is ArrivedVoid voided)
            JudgeVoid(update, voided, token);
    }

    internal async Task HoldAsync(
        PersonUpdate update,
        ArrivedEvent arrived,
        string token,
        DateTimeOffset? releaseAt,
        IReadOnlyList<CheckFailure> warnings,
        CancellationToken cancellationToken)
    {
        var sender = await index.OfNoticeAsync(arrived.Sender.Code.Value, noticeId: null, cancellationToken);
        var suffix = HeldNotice.Suffix(arrived.SequenceNumber, sender.Hex);
        var earlier = update.FindHeld(suffix);
        if (earlier is null || earlier.NoticeId == arrived.Id)
            update.Hold(arrived, token, suffix, releaseAt, warnings);
        else if (arrived.Time > earlier.Time)
            update.Hold(arrived, token, suffix, releaseAt, [.. warnings, UpdateFailures.ReplacedHeld]);
        else
            update.Refuse(arrived, token, [UpdateFailures.LaterNoticeHeld], warnings);
    }

    private async Task JudgeNoticeAsync(
        PersonUpdate update, ArrivedNotice notice, string token, IReadOnlyList<CheckFailure> warnings, CancellationToken cancellationToken)
    {
        var judgement = notice.Judged(update.Body.Current, update.Now);
        if (judgement is not Judgement.Accepted accepted)
        {
            update.Refuse(notice, token, ((Judgement.Refused)judgement).Failures, warnings);
            return;
        }

        var (claimed, failure) = await claims.ClaimAsync(update, accepted, cancellationToken);
        if (claimed is not null)
            update.Accept(notice, accepted, token, claimed, [.. warnings, .. accepted.Warnings]);
        else if (failure == UpdateFailures.NumberOfAnother && WaitsUntil(update, notice) is { } until)
            await HoldAsync(update, notice, token, until, warnings, cancellationToken);
        else
            update.Refuse(notice, token, [failure!], warnings);
    }

    private static void JudgeVoid(PersonUpdate update, ArrivedVoid voided, string token)
    {
        var failures = VoidJudge.Failures(voided.Void, update.Body.Current);
        if (failures.Count == 0)
            update.AcceptVoid(voided, token);
        else
            update.Refuse(voided, token, failures, []);
    }

    // A number that another holds may be about to be given up by a code change that this notice overtook (rulings.md 5).
    private DateTimeOffset? WaitsUntil(PersonUpdate update, ArrivedNotice arrived) =>
        SequenceRule.HeldForNumberUntil(update.Body.Standing, arrived.Notice, update.Now, options.Value.SettlingTime, arrived.WaitsFrom);
}
