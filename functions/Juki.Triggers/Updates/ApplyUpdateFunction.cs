using Juki.Registry.Messaging;
using Juki.Registry.Updates;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Updates;

/// <summary>Applies one municipal notice (U1 to U5).</summary>
public sealed class ApplyUpdateFunction(UpdateProcessor updates)
{
    /// <summary>Runs for each message of the updates queue.</summary>
    /// <param name="body">The sealed notice.</param>
    /// <param name="deliveryCount">How often the queue has delivered it.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>A nudge when something is to be forwarded.</returns>
    [Function("ApplyUpdate")]
    public async Task<ForwardingNudge> RunAsync(
        [ServiceBusTrigger(KnownQueues.UpdatesSetting, Connection = KnownQueues.Connection)] string body,
        int deliveryCount,
        CancellationToken cancellationToken) =>
        new() { Person = (await updates.ApplyAsync(body, deliveryCount, cancellationToken))?.Hex };
}
