using Juki.Registry.Messaging;
using Juki.Vault.Indexes;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Forwarding;

/// <summary>Says of several people that they have something to be forwarded.</summary>
public sealed class ForwardingNudges
{
    /// <summary>Their tokens, or null when there is nobody.</summary>
    [ServiceBusOutput(KnownQueues.ForwardingSetting, Connection = KnownQueues.Connection)]
    public string[]? People { get; init; }

    internal static ForwardingNudges For(IReadOnlyList<BlindToken> people) =>
        new() { People = people.Count == 0 ? null : [.. people.Select(p => p.Hex)] };
}
