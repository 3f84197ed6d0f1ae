using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Closes a notice of error since nothing is wrong.</summary>
public sealed class CloseErrorNoticeFunction(ErrorNoticeDesk desk)
{
    /// <summary>Runs for each <c>POST /api/error-notices/{id}/closing</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("CloseErrorNotice")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "error-notices/{id}/closing")] HttpRequest request,
        CancellationToken cancellationToken) => desk.CloseAsync(request, cancellationToken);
}
