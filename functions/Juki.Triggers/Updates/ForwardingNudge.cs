using Juki.Registry.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Updates;

/// <summary>Says that a person has something to be forwarded; holds the person's token and nothing personal.</summary>
public sealed class ForwardingNudge
{
    /// <summary>The token, or null when there is nothing to say.</summary>
    [ServiceBusOutput(KnownQueues.ForwardingSetting, Connection = KnownQueues.Connection)]
    public string? Person { get; init; }
}
