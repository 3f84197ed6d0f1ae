using Juki.Registry.Bulk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>Gives the result of a bulk job out, encrypted.</summary>
public sealed class GiveOutBulkResultFunction(BulkTransfer transfer)
{
    /// <summary>Runs for each <c>GET /api/bulk-jobs/{id}/result</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The result.</returns>
    [Function("GiveOutBulkResult")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bulk-jobs/{id}/result")] HttpRequest request,
        CancellationToken cancellationToken) => transfer.GiveOutAsync(request, cancellationToken);
}
