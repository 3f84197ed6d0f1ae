using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Juki.Registry.Messaging;

namespace Juki.Triggers;

/// <summary>
/// Replies over Service Bus. An output binding can't name its queue at run time, and each municipality has a queue of its own,
/// so senders are kept here: one a queue for the life of the process. The client, which owns their connection, closes them.
/// </summary>
internal sealed class ServiceBusReplies(ServiceBusClient client) : IMunicipalReplies
{
    private readonly ConcurrentDictionary<string, ServiceBusSender> _senders = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Task SendAsync(string municipalityCode, string messageId, string body, CancellationToken cancellationToken) =>
        _senders.GetOrAdd(KnownQueues.Replies(municipalityCode), client.CreateSender)
            .SendMessageAsync(new ServiceBusMessage(body) { MessageId = messageId }, cancellationToken);
}
