using Juki.Registry.Disclosures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Disclosures;

/// <summary>Shows a request for disclosure.</summary>
public sealed class ShowDisclosureFunction(DisclosureDesk desk)
{
    /// <summary>Runs for each <c>GET /api/disclosures/{id}</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("ShowDisclosure")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "disclosures/{id}")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ShowAsync(request, cancellationToken);
}
