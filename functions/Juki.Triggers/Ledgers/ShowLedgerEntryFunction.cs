using Juki.Registry.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Ledgers;

/// <summary>Shows an entry of a ledger (D3).</summary>
public sealed class ShowLedgerEntryFunction(LedgerDesk desk)
{
    /// <summary>Runs for each <c>GET /api/ledgers/{id}</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The entry.</returns>
    [Function("ShowLedgerEntry")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ledgers/{id}")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ShowAsync(request, cancellationToken);
}
