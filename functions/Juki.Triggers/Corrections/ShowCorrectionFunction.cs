using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Shows a request for correction.</summary>
public sealed class ShowCorrectionFunction(CorrectionDesk desk)
{
    /// <summary>Runs for each <c>GET /api/corrections/{id}</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("ShowCorrection")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "corrections/{id}")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ShowAsync(request, cancellationToken);
}
