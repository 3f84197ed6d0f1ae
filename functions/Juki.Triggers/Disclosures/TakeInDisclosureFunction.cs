using Juki.Registry.Disclosures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Disclosures;

/// <summary>Takes in a resident's request for disclosure (D1, D4).</summary>
public sealed class TakeInDisclosureFunction(DisclosureDesk desk)
{
    /// <summary>Runs for each <c>POST /api/disclosures</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case.</returns>
    [Function("TakeInDisclosure")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "disclosures")] HttpRequest request,
        CancellationToken cancellationToken) => desk.TakeInAsync(request, cancellationToken);
}
