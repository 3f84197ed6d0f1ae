using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Looks for the person whom a request for correction names.</summary>
public sealed class MatchCorrectionFunction(CorrectionDesk desk)
{
    /// <summary>Runs for each <c>POST /api/corrections/{id}/match</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("MatchCorrection")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "corrections/{id}/match")] HttpRequest request,
        CancellationToken cancellationToken) => desk.MatchAsync(request, cancellationToken);
}
