using Juki.Registry.Messaging;

namespace Juki.LocalHost.Queues;

/// <summary>Reply queues of the municipalities on the local queues.</summary>
/// <param name="connections">The queues.</param>
public sealed class LocalMunicipalReplies(QueueConnections connections) : IMunicipalReplies
{
    /// <inheritdoc />
    public Task SendAsync(string municipalityCode, string messageId, string body, CancellationToken cancellationToken) =>
        connections.Account(KnownQueues.Connection).Queue(KnownQueues.Replies(municipalityCode)).SendAsync(body, messageId, cancellationToken);
}
