using Juki.Registry.Messaging;

namespace Juki.Registry.Exchanges;

/// <summary>Sends municipalities what they are told: signed and encrypted, on the queue of their replies (C17).</summary>
public sealed class MunicipalSender(IMessageEnvelope messages, IMunicipalReplies queues, ExchangeLog exchanges)
{
    /// <summary>Sends an event and records how that ended.</summary>
    /// <param name="kind">What is sent.</param>
    /// <param name="municipality">To whom, six digits.</param>
    /// <param name="messageId">The event's id.</param>
    /// <param name="content">The event.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is recorded; it fails as the sending does.</returns>
    internal Task SendAsync(ExchangeKind kind, string municipality, string messageId, byte[] content, CancellationToken cancellationToken) =>
        exchanges.RecordSendingAsync(kind, municipality, messageId, () => SendAsync(municipality, messageId, content, cancellationToken));

    /// <summary>Sends an event in the course of work that takes down by itself what it exchanges.</summary>
    /// <param name="municipality">To whom, six digits.</param>
    /// <param name="messageId">The event's id.</param>
    /// <param name="content">The event.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when the queue has it.</returns>
    internal async Task SendAsync(string municipality, string messageId, byte[] content, CancellationToken cancellationToken) =>
        await queues.SendAsync(municipality, messageId, await messages.SealAsync(municipality, content, cancellationToken), cancellationToken);
}
