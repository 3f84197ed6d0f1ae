using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Takes down what was found about a request for correction.</summary>
public sealed class InvestigateCorrectionFunction(CorrectionDesk desk)
{
    /// <summary>Runs for each <c>POST /api/corrections/{id}/findings</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("InvestigateCorrection")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "corrections/{id}/findings")] HttpRequest request,
        CancellationToken cancellationToken) => desk.InvestigateAsync(request, cancellationToken);
}
