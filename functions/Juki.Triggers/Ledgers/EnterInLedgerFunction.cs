using Juki.Registry.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Ledgers;

/// <summary>Enters a report, document or medium into its ledger (D3).</summary>
public sealed class EnterInLedgerFunction(LedgerDesk desk)
{
    /// <summary>Runs for each <c>POST /api/ledgers</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The entry.</returns>
    [Function("EnterInLedger")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ledgers")] HttpRequest request,
        CancellationToken cancellationToken) => desk.EnterAsync(request, cancellationToken);
}
