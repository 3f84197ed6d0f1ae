using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Refuses a request for correction.</summary>
public sealed class RefuseCorrectionFunction(CorrectionDesk desk)
{
    /// <summary>Runs for each <c>POST /api/corrections/{id}/refusal</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("RefuseCorrection")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "corrections/{id}/refusal")] HttpRequest request,
        CancellationToken cancellationToken) => desk.RefuseAsync(request, cancellationToken);
}
