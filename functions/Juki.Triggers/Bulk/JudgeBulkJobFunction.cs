using Juki.Registry.Bulk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>Takes down what an audit says of a bulk job.</summary>
public sealed class JudgeBulkJobFunction(BulkDesk desk)
{
    /// <summary>Runs for each <c>POST /api/bulk-jobs/{id}/verdict</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The job.</returns>
    [Function("JudgeBulkJob")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bulk-jobs/{id}/verdict")] HttpRequest request,
        CancellationToken cancellationToken) => desk.JudgeAsync(request, cancellationToken);
}
