using Juki.Registry.Linking;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Fuhyo.Server.Linking;

/// <summary>Gives an individual number again to who asked for it (F2).</summary>
public sealed class FetchNumberFunction(NumberDesk desk)
{
    /// <summary>Runs for each <c>GET /api/individual-numbers/{id}</c>. The token is checked inside, so that a refusal is logged too.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer.</returns>
    [Function("FetchNumber")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "individual-numbers/{id}")] HttpRequest request,
        CancellationToken cancellationToken) => desk.FetchAsync(request, cancellationToken);
}
