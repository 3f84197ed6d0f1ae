using Juki.Registry.Disclosures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Disclosures;

/// <summary>Makes a document of a request for disclosure.</summary>
public sealed class MakeDisclosureDocumentFunction(DisclosureDesk desk)
{
    /// <summary>Runs for each <c>POST /api/disclosures/{id}/documents</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The document.</returns>
    [Function("MakeDisclosureDocument")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "disclosures/{id}/documents")] HttpRequest request,
        CancellationToken cancellationToken) => desk.MakeAsync(request, cancellationToken);
}
