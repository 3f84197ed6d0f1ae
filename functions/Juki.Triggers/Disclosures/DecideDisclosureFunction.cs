using Juki.Registry.Disclosures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Disclosures;

/// <summary>Decides a request for disclosure.</summary>
public sealed class DecideDisclosureFunction(DisclosureDesk desk)
{
    /// <summary>Runs for each <c>POST /api/disclosures/{id}/decision</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("DecideDisclosure")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "disclosures/{id}/decision")] HttpRequest request,
        CancellationToken cancellationToken) => desk.DecideAsync(request, cancellationToken);
}
