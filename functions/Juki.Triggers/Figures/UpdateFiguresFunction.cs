using Juki.Registry.Figures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Figures;

/// <summary>Counts notices by municipality, reason and outcome (T1).</summary>
public sealed class UpdateFiguresFunction(FiguresDesk desk)
{
    /// <summary>Runs for each <c>GET /api/figures/updates</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The figures.</returns>
    [Function("UpdateFigures")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "figures/updates")] HttpRequest request,
        CancellationToken cancellationToken) => desk.UpdatesAsync(request, cancellationToken);
}
