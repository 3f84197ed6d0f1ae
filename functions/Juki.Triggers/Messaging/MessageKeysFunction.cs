using Juki.Registry.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Messaging;

/// <summary>Publishes the keys that communication servers encrypt to and check replies with.</summary>
public sealed class MessageKeysFunction(PublishedKeys keys)
{
    /// <summary>Runs for each request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>A JWK set.</returns>
    [Function("MessageKeys")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "message-keys")] HttpRequest request, CancellationToken cancellationToken) =>
        keys.AnswerAsync(request, cancellationToken);
}
