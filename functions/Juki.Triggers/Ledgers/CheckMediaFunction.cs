using Juki.Registry.Ledgers.Checks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Ledgers;

/// <summary>Enters what a weekly check of media found (R4).</summary>
public sealed class CheckMediaFunction(MediaCheckDesk desk)
{
    /// <summary>Runs for each <c>POST /api/ledgers/media/checks</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The list as it is then.</returns>
    [Function("CheckMedia")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ledgers/media/checks")] HttpRequest request,
        CancellationToken cancellationToken) => desk.CheckAsync(request, cancellationToken);
}
