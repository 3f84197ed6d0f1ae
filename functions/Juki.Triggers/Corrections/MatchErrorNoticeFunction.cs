using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Looks for the person whom a notice of error names.</summary>
public sealed class MatchErrorNoticeFunction(ErrorNoticeDesk desk)
{
    /// <summary>Runs for each <c>POST /api/error-notices/{id}/match</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("MatchErrorNotice")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "error-notices/{id}/match")] HttpRequest request,
        CancellationToken cancellationToken) => desk.MatchAsync(request, cancellationToken);
}
