using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Passes a notice of error to the municipality.</summary>
public sealed class PassErrorNoticeFunction(ErrorNoticeDesk desk)
{
    /// <summary>Runs for each <c>POST /api/error-notices/{id}/passing</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("PassErrorNotice")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "error-notices/{id}/passing")] HttpRequest request,
        CancellationToken cancellationToken) => desk.PassAsync(request, cancellationToken);
}
