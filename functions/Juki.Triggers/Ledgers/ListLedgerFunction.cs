using Juki.Registry.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Ledgers;

/// <summary>Lists a ledger, for the terminal, as CSV or to print (D3).</summary>
public sealed class ListLedgerFunction(LedgerListing desk)
{
    /// <summary>Runs for each <c>GET /api/ledgers</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The entries.</returns>
    [Function("ListLedger")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ledgers")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ListAsync(request, cancellationToken);
}
