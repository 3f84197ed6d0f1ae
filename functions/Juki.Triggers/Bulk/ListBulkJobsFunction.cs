using Juki.Registry.Bulk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>Lists the bulk jobs of which conditions or results are kept.</summary>
public sealed class ListBulkJobsFunction(BulkDesk desk)
{
    /// <summary>Runs for each <c>GET /api/bulk-jobs</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The jobs.</returns>
    [Function("ListBulkJobs")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bulk-jobs")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ListAsync(request, cancellationToken);
}
