using Juki.Registry.Integrity;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Integrity;

/// <summary>Tells how one municipality stands with its checks of integrity (I1).</summary>
public sealed class ShowIntegrityFunction(IntegrityDesk desk)
{
    /// <summary>Runs for each <c>GET /api/integrity/{municipality}</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How they stand.</returns>
    [Function("ShowIntegrity")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "integrity/{municipality}")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ShowAsync(request, cancellationToken);
}
