using Juki.Registry.Bulk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>Starts a bulk job.</summary>
public sealed class StartBulkJobFunction(BulkDesk desk)
{
    /// <summary>Runs for each <c>POST /api/bulk-jobs/{id}/start</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job, and its first step.</returns>
    [Function("StartBulkJob")]
    public async Task<StartedBulkJob> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bulk-jobs/{id}/start")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var (answer, first) = await desk.StartAsync(request, cancellationToken);
        return new StartedBulkJob { Answer = answer, Step = first?.Text };
    }
}
