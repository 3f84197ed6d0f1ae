using Juki.Registry.Bulk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>Takes the condition file of a bulk job in.</summary>
public sealed class TakeInBulkConditionsFunction(BulkTransfer transfer)
{
    /// <summary>Runs for each <c>PUT /api/bulk-jobs/{id}/conditions</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job, with what the check found.</returns>
    [Function("TakeInBulkConditions")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "bulk-jobs/{id}/conditions")] HttpRequest request,
        CancellationToken cancellationToken) => transfer.TakeInAsync(request, cancellationToken);
}
