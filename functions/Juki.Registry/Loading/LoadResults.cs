using Juki.Records.Files;
using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;

namespace Juki.Registry.Loading;

/// <summary>
/// Tells a municipality how its load goes: signed and encrypted CloudEvents on the queue of its replies, which name the rows that were not simply
/// taken in, with checks and items and never a value; the last one says that it is complete.
/// </summary>
public sealed class LoadResults(RegisterFile register, MunicipalSender sender, ServerEvents events)
{
    // A queue takes a message of 256 KB; sealed, a row with a few failures comes to some 700 bytes.
    private const int RowsInMessage = 200;

    /// <summary>Tells of a batch that was taken in; a batch that is told again has the same ids. Nothing where there is nothing to tell.</summary>
    /// <param name="id">The load.</param>
    /// <param name="before">How it stood before the batch.</param>
    /// <param name="after">How it stands once the batch counts.</param>
    /// <param name="rows">The rows of the batch.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when the queue has all of it.</returns>
    internal async Task SendAsync(LoadId id, LoadState before, LoadState after, IReadOnlyList<LoadRow> rows, CancellationToken cancellationToken)
    {
        var told = rows.Where(row => row.Reply is not { Outcome: ReplyOutcome.Accepted, Warnings.Count: 0 }).Chunk(RowsInMessage).ToList();
        if (told.Count == 0 && after.IsComplete)
            told = [[]];
        for (var message = 0; message < told.Count; message++)
        {
            var isLast = after.IsComplete && message == told.Count - 1;
            var messageId = id.MessageIdOf(before.Slice, before.Batch, message);
            var content = events.Write(messageId, KnownEvents.LoadResult, after.LastAt, DataOf(id, after, told[message], isLast));
            await sender.SendAsync(ExchangeKind.LoadResultSent, id.Municipality, messageId, content, cancellationToken);
        }
    }

    private object DataOf(LoadId id, LoadState state, IReadOnlyList<LoadRow> rows, bool isComplete) => new
    {
        fileId = id.FileId,
        complete = isComplete,
        totals = new
        {
            rows = state.Rows,
            accepted = state.Counts.Accepted,
            duplicate = state.Counts.Duplicate,
            held = state.Counts.Held,
            refused = state.Counts.Refused,
        },
        rows = rows.Select(row => new
        {
            part = row.Part,
            row = row.Number,
            noticeId = row.NoticeId,
            outcome = ReplyWords.Of(row.Reply!.Outcome),
            failures = row.Reply.Failures.Select(failure => ReplyWords.Of(register.Fields, failure)),
            warnings = row.Reply.Warnings.Select(warning => ReplyWords.Of(register.Fields, warning)),
        }),
    };
}
