using Juki.Registry.Bulk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>Ends a bulk job.</summary>
public sealed class EndBulkJobFunction(BulkDesk desk)
{
    /// <summary>Runs for each <c>POST /api/bulk-jobs/{id}/ending</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job.</returns>
    [Function("EndBulkJob")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bulk-jobs/{id}/ending")] HttpRequest request,
        CancellationToken cancellationToken) => desk.EndAsync(request, cancellationToken);
}
