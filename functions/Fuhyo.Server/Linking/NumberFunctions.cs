using Juki.Registry.Linking;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Fuhyo.Server.Linking;

/// <summary>What becomes of an individual number that was obtained for an inquiry (F2). Tokens are checked inside, so that a refusal is logged too.</summary>
public sealed class NumberFunctions(NumberDesk desk)
{
    private const string Number = "individual-numbers/{id}";

    /// <summary>Gives it again to who asked for it: <c>GET /api/individual-numbers/{id}</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The number.</returns>
    [Function("FetchNumber")]
    public Task<IResult> FetchAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Number)] HttpRequest request, CancellationToken cancellationToken) =>
        desk.FetchAsync(request, cancellationToken);

    /// <summary>Takes down that it has arrived, and destroys it: <c>POST /api/individual-numbers/{id}/acknowledgement</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>That it is destroyed.</returns>
    [Function("AcknowledgeNumber")]
    public Task<IResult> AcknowledgeAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Number + "/acknowledgement")] HttpRequest request, CancellationToken cancellationToken) =>
        desk.AcknowledgeAsync(request, cancellationToken);
}
