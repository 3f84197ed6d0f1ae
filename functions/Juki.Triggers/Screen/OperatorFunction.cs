using Juki.Registry.Screen;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Screen;

/// <summary>Tells who is signed in.</summary>
public sealed class OperatorFunction(OperatorService operators)
{
    /// <summary>Runs for each <c>GET /api/operator</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer.</returns>
    [Function("Operator")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator")] HttpRequest request,
        CancellationToken cancellationToken) => operators.AnswerAsync(request, cancellationToken);
}
