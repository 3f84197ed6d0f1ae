using Juki.Registry.Exchanges;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Loading;

/// <summary>
/// Takes in a batch of rows. What a row is answered does not depend on how often it is taken in: ids and receipts tell what was done before,
/// as they do for single notices.
/// </summary>
public sealed class LoadBatch(
    NoticeIds ids, NewPeople entering, NoticeArrival arrival, PersonWork work, ExchangeLog exchanges, IOptions<LoadOptions> options)
{
    /// <summary>Takes rows in; each has its answer afterwards.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Ends the work; the batch is taken in again.</param>
    /// <returns>A task that ends when every row is answered.</returns>
    internal async Task RunAsync(IReadOnlyList<LoadRow> rows, CancellationToken cancellationToken)
    {
        await Task.WhenAll(rows.Select(row => TakeIdAsync(row, cancellationToken)));
        await entering.EnterAsync([.. rows.Where(row => row.Reply is null)], cancellationToken);
        await Parallel.ForEachAsync(
            rows.Where(row => row.Reply is null),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce, CancellationToken = cancellationToken },
            async (row, token) => await WorkAloneAsync(row, token));
    }

    private async Task TakeIdAsync(LoadRow row, CancellationToken cancellationToken)
    {
        var use = await ids.TakeAsync(row.Token, row.Content, row.Failures, cancellationToken);
        var answer = row.Arrived is { } arrived
            ? use.AnswerTo(arrived)
            : MunicipalReply.RefusingAlone(row.Sender.Code.Value, row.NoticeId, use.FailuresOf(row.Content, row.Failures));
        if (answer is not null)
            row.Take(answer);
    }

    // Whoever is worked on alone may have notices of others that come into their turn: the answers to those go their own way.
    private Task<BlindToken?> WorkAloneAsync(LoadRow row, CancellationToken cancellationToken) => exchanges.RecordAsync(notes => work.RunAsync(
        row.Person,
        row.Token,
        redelivered: true,
        update => arrival.TakeAsync(update, row.Arrived!, row.Warnings, redelivered: true, cancellationToken),
        row.Take,
        notes,
        cancellationToken));
}
