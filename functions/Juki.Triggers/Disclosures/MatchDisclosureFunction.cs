using Juki.Registry.Disclosures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Disclosures;

/// <summary>Looks for the person whom a request for disclosure names.</summary>
public sealed class MatchDisclosureFunction(DisclosureDesk desk)
{
    /// <summary>Runs for each <c>POST /api/disclosures/{id}/match</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("MatchDisclosure")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "disclosures/{id}/match")] HttpRequest request,
        CancellationToken cancellationToken) => desk.MatchAsync(request, cancellationToken);
}
