using Juki.Registry.Forwarding;
using Juki.Registry.Messaging;
using Juki.Vault.Indexes;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Forwarding;

/// <summary>Sends a person's accepted changes to the national server (U6).</summary>
public sealed class ForwardToNationalFunction(Forwarder forwarder)
{
    /// <summary>Runs for each nudge.</summary>
    /// <param name="body">The person's token.</param>
    /// <param name="deliveryCount">How often the queue has delivered it.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>A task that ends when the outbox is empty or the person is parked.</returns>
    [Function("ForwardToNational")]
    public Task RunAsync(
        [ServiceBusTrigger(KnownQueues.ForwardingSetting, Connection = KnownQueues.Connection)] string body,
        int deliveryCount,
        CancellationToken cancellationToken) =>
        BlindToken.TryParse(body, out var person)
            ? forwarder.ForwardAsync(person, deliveryCount, cancellationToken)
            : throw new NudgeUnreadableException();
}
