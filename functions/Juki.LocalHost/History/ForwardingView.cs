using Juki.Registry.Forwarding;
using Juki.Vault.People;

namespace Juki.LocalHost.History;

/// <summary>What the national server (全国サーバ) has still to be told.</summary>
/// <param name="Waiting">Sequence numbers of the changes that wait to be sent or acknowledged.</param>
/// <param name="IsParked">Whether the national server refused or failed to the limit, so that an operator has to act.</param>
/// <param name="MarkedAt">When the marker for the sweeps was written; null where nothing is left to be done.</param>
internal sealed record ForwardingView(IReadOnlyList<long> Waiting, bool IsParked, DateTimeOffset? MarkedAt)
{
    /// <summary>Reads rows and marker.</summary>
    public static ForwardingView Of(IEnumerable<PersonRow> outbox, OpenWork? marker) =>
        new([.. outbox.Select(row => OutboxEntry.Unpack(row.Payload).Record.SequenceNumber)], marker?.Parked ?? false, marker?.At);
}
