using Juki.Registry.Bulk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>Takes a bulk job in (P6).</summary>
public sealed class TakeInBulkJobFunction(BulkDesk desk)
{
    /// <summary>Runs for each <c>POST /api/bulk-jobs</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job.</returns>
    [Function("TakeInBulkJob")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bulk-jobs")] HttpRequest request,
        CancellationToken cancellationToken) => desk.TakeInAsync(request, cancellationToken);
}
