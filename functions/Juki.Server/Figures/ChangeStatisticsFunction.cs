using Juki.Registry.Figures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Server.Figures;

/// <summary>Tells statistics of a month's changes, small numbers kept back (T1).</summary>
public sealed class ChangeStatisticsFunction(FiguresDesk desk)
{
    /// <summary>Runs for each <c>GET /api/figures/statistics</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The figures.</returns>
    [Function("ChangeStatistics")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "figures/statistics")] HttpRequest request,
        CancellationToken cancellationToken) => desk.StatisticsAsync(request, cancellationToken);
}
