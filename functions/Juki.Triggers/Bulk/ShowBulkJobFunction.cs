using Juki.Registry.Bulk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>Tells how far a bulk job is.</summary>
public sealed class ShowBulkJobFunction(BulkDesk desk)
{
    /// <summary>Runs for each <c>GET /api/bulk-jobs/{id}</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job.</returns>
    [Function("ShowBulkJob")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bulk-jobs/{id}")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ShowAsync(request, cancellationToken);
}
