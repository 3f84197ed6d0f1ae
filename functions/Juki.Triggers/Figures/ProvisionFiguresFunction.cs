using Juki.Registry.Figures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Figures;

/// <summary>Counts attempts to get items by function, agency, duty and outcome (T1).</summary>
public sealed class ProvisionFiguresFunction(FiguresDesk desk)
{
    /// <summary>Runs for each <c>GET /api/figures/provisions</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The figures.</returns>
    [Function("ProvisionFigures")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "figures/provisions")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ProvisionsAsync(request, cancellationToken);
}
