using Juki.Registry.Loading;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Loading;

/// <summary>Tells how initial loads go.</summary>
public sealed class ListLoadsFunction(LoadDesk desk)
{
    /// <summary>Runs for each <c>GET /api/loads</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The loads.</returns>
    [Function("ListLoads")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "loads")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ListAsync(request, cancellationToken);
}
