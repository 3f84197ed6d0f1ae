using Juki.Registry.Corrections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Corrections;

/// <summary>Makes the notice of the result of a request for correction.</summary>
public sealed class MakeCorrectionDocumentFunction(CorrectionDesk desk)
{
    /// <summary>Runs for each <c>POST /api/corrections/{id}/documents</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The document.</returns>
    [Function("MakeCorrectionDocument")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "corrections/{id}/documents")] HttpRequest request,
        CancellationToken cancellationToken) => desk.MakeAsync(request, cancellationToken);
}
