using Juki.Registry.Linking;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Fuhyo.Server.Linking;

/// <summary>Takes down that an individual number has arrived, and destroys it (F2).</summary>
public sealed class AcknowledgeNumberFunction(NumberDesk desk)
{
    /// <summary>Runs for each <c>POST /api/individual-numbers/{id}/acknowledgement</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer.</returns>
    [Function("AcknowledgeNumber")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "individual-numbers/{id}/acknowledgement")] HttpRequest request,
        CancellationToken cancellationToken) => desk.AcknowledgeAsync(request, cancellationToken);
}
