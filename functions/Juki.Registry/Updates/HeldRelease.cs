using Juki.Records.Reasons;
using Juki.Records.Sequences;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Updates;

/// <summary>Applies held notices whose turn or time has come, the lowest number first (rulings.md 6 to 8).</summary>
public sealed class HeldRelease(NoticeJudging judging, IOptions<UpdateOptions> options)
{
    // A released notice touches up to four rows: held, history, outbox, receipt. A group holds 100 with the head.
    private const int RowsBeforeStop = 90;

    /// <summary>Releases what is due, up to the limit of one commit.</summary>
    /// <returns>True when more may follow in another commit.</returns>
    internal async Task<bool> RunAsync(PersonUpdate update, CancellationToken cancellationToken)
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
        var standing = update.Body.Standing;
        foreach (var (number, notices) in update.Held.ByNumber())
        {
            var isAhead = number - 1 > standing.LastNumber;
            if (isAhead && standing.State == PersonState.Alive)
                return false;

            // Above the next number everything waits for its predecessor, but for what makes a new base (rulings.md 5 to 7).
            // Those refused go first: the one that is accepted would turn the others' sender rule into a conflict.
            var due = notices
                .Where(h => !isAhead || h.Value.IsEntry)
                .Select(h => (Suffix: h.Key, Held: h.Value, Arrived: h.Value.ToArrived()))
                .Where(h => IsDue(update, h.Arrived, h.Held))
                .OrderBy(h => h.Arrived.WouldBeAccepted(update.Body.Current, update.Now))
                .ThenBy(h => h.Arrived.Time)
                .ToList();
            foreach (var (suffix, _, arrived) in due)
            {
                // Of many senders' notices for one number, the rest goes on in the next commit.
                if (update.ChangedRows >= RowsBeforeStop)
                    return true;
                update.Unhold(suffix);
                await ApplyAsync(update, arrived, cancellationToken);
            }

            if (due.Count > 0)
                return true;
        }

        return false;
    }

    // An entry of somebody unknown that waits for its number's holder (rulings.md 5) is judged at its time, not before.
    private bool IsDue(PersonUpdate update, ArrivedEvent arrived, HeldNotice held) => judging.Sequence(update, arrived) switch
    {
        SequenceVerdict.Hold or SequenceVerdict.Settle => false,
        SequenceVerdict.Judge => held.ReleaseAt is not { } release || release <= update.Now || update.Body.Current is not null,
        _ => true,
    };

    private async Task ApplyAsync(PersonUpdate update, ArrivedEvent arrived, CancellationToken cancellationToken)
    {
        var token = await judging.TokenAsync(arrived, cancellationToken);
        switch (judging.Sequence(update, arrived))
        {
            case SequenceVerdict.Duplicate:
                update.Reply(update.DuplicateOf(arrived));
                break;
            case SequenceVerdict.Conflict conflict:
                update.Refuse(arrived, token, [conflict.Failure], []);
                break;
            default:
                await judging.JudgeAsync(update, arrived, token, [], cancellationToken);
                break;
        }
    }
}
