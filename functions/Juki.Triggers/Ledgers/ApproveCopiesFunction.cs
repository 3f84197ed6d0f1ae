using Juki.Registry.Ledgers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Ledgers;

/// <summary>Approves copies of a report beforehand (D3).</summary>
public sealed class ApproveCopiesFunction(LedgerDesk desk)
{
    /// <summary>Runs for each <c>POST /api/ledgers/{id}/approvals</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The entry.</returns>
    [Function("ApproveCopies")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ledgers/{id}/approvals")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ApproveAsync(request, cancellationToken);
}
