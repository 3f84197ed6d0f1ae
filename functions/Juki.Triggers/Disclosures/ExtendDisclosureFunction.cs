using Juki.Registry.Disclosures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Disclosures;

/// <summary>Extends the time of a request for disclosure.</summary>
public sealed class ExtendDisclosureFunction(DisclosureDesk desk)
{
    /// <summary>Runs for each <c>POST /api/disclosures/{id}/extension</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("ExtendDisclosure")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "disclosures/{id}/extension")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ExtendAsync(request, cancellationToken);
}
