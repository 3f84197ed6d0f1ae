using Juki.Registry.Disclosures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Disclosures;

/// <summary>Lists the requests for disclosure that are not decided.</summary>
public sealed class ListDisclosuresFunction(DisclosureDesk desk)
{
    /// <summary>Runs for each <c>GET /api/disclosures</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The cases.</returns>
    [Function("ListDisclosures")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "disclosures")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ListAsync(request, cancellationToken);
}
