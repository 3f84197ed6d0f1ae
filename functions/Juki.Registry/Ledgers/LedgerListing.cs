using Juki.Registry.Ledgers.Pages;
using Juki.Registry.Provisions;
using Juki.Registry.Typesetting;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Ledgers;

/// <summary>Lists a ledger (D3): a page of it as JSON, or all that was asked for as CSV or as pages to print.</summary>
public sealed class LedgerListing(LedgerRunner runner, LedgerStore ledgers, PdfTypesetter typesetter, TimeProvider time)
{
    /// <summary>Lists the entries of a month, or those that are open.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a query as in the published contract.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The entries, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var file = new LedgerFile(request, "ledger");
        IReadOnlyList<StoredEntry> entries = [];
        return runner.RunAsync(
            "list",
            request,
            async (attempt, cancelled) =>
            {
                var query = LedgerQuery.Read(request);
                entries = await runner.ReadAsync(attempt, () => ReadAsync(query, file.IsWanted ? int.MaxValue : LedgerQuery.PageSize + 1, cancelled), cancelled);
                file.Make(() => LedgerSheet.Of(entries), () => LedgerPages.Of(query, entries, time.GetUtcNow()), typesetter, cancelled);
            },
            (attempt, receipt) => file.Answer(attempt, receipt, () => PageOf(entries, receipt)),
            cancellationToken);
    }

    private static LedgerListAnswer PageOf(IReadOnlyList<StoredEntry> entries, ProvisionReceipt receipt)
    {
        var page = entries.Take(LedgerQuery.PageSize).ToList();
        return new LedgerListAnswer(
            [.. page.Select(stored => LedgerAnswer.Of(stored.Id, stored.Entry, null))], entries.Count > page.Count ? page[^1].Id.Text : null, receipt);
    }

    private async Task<IReadOnlyList<StoredEntry>> ReadAsync(LedgerQuery query, int most, CancellationToken cancellationToken)
    {
        var all = query.Month is { } month
            ? ledgers.ListAsync(month, query.Ledger, query.After, cancellationToken)
            : ledgers.ListOpenAsync(query.Ledger, query.After, cancellationToken);
        return await all.Where(stored => query.State is null || stored.Entry.Standing.State == query.State).Take(most).ToListAsync(cancellationToken);
    }
}
