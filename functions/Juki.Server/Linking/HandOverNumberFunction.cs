using Juki.Registry.Linking;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Server.Linking;

/// <summary>Hands an overseas mover's individual number to the Fuhyo server (F1).</summary>
public sealed class HandOverNumberFunction(NumberHandover handover)
{
    /// <summary>Runs for each <c>POST /api/link/individual-number</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer.</returns>
    [Function("HandOverNumber")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "link/individual-number")] HttpRequest request,
        CancellationToken cancellationToken) => handover.AnswerAsync(request, cancellationToken);
}
