using Juki.Registry.Ledgers.Checks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Ledgers;

/// <summary>Gives the list for the weekly check of media, for the terminal, as CSV or to print (R4).</summary>
public sealed class ListMediaFunction(MediaCheckDesk desk)
{
    /// <summary>Runs for each <c>GET /api/ledgers/media/checks</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The list.</returns>
    [Function("ListMedia")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ledgers/media/checks")] HttpRequest request,
        CancellationToken cancellationToken) => desk.ListAsync(request, cancellationToken);
}
