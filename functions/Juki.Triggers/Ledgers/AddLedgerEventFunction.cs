using Juki.Registry.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Ledgers;

/// <summary>Enters what happens to something in a ledger (D3).</summary>
public sealed class AddLedgerEventFunction(LedgerDesk desk)
{
    /// <summary>Runs for each <c>POST /api/ledgers/{id}/events</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The entry.</returns>
    [Function("AddLedgerEvent")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ledgers/{id}/events")] HttpRequest request,
        CancellationToken cancellationToken) => desk.AddEventAsync(request, cancellationToken);
}
