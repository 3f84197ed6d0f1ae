using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Takes in a resident's request for correction, addition or deletion (D2).</summary>
public sealed class TakeInCorrectionFunction(CorrectionDesk desk)
{
    /// <summary>Runs for each <c>POST /api/corrections</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("TakeInCorrection")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "corrections")] HttpRequest request,
        CancellationToken cancellationToken) => desk.TakeInAsync(request, cancellationToken);
}
