using Juki.Registry.Integrity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Integrity;

/// <summary>Tells how municipalities stand with their checks of integrity (I1).</summary>
public sealed class ListIntegrityFunction(IntegrityDesk desk)
{
    /// <summary>Runs for each <c>GET /api/integrity</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How they stand.</returns>
    [Function("ListIntegrity")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "integrity")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ListAsync(request, cancellationToken);
}
