using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Lists the requests for correction that are not closed.</summary>
public sealed class ListCorrectionsFunction(CorrectionDesk desk)
{
    /// <summary>Runs for each <c>GET /api/corrections</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The cases.</returns>
    [Function("ListCorrections")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "corrections")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ListAsync(request, cancellationToken);
}
