using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Cases;

/// <summary>How a case was passed to a municipality (市町村への通報, 住基法12条の5), and what was held then, so that the municipality's own update is told from another.</summary>
/// <param name="At">When.</param>
/// <param name="Municipality">The municipality whose communication server was told, six digits.</param>
/// <param name="MessageId">Id of the message, the same however often it is sent: a UUID.</param>
/// <param name="Code">Token of the resident code that the message names; null where it names none.</param>
/// <param name="LastNumber">The last sequence number applied or voided when it was passed; 0 where nobody is held.</param>
/// <param name="Digest">Digest of the items concerned as they were; empty where nobody is held.</param>
/// <param name="WasRemoved">Whether the person was removed from the register already.</param>
[GenerateShape]
public sealed partial record CasePassing(
    [property: Key(0)] DateTimeOffset At,
    [property: Key(1)] string Municipality,
    [property: Key(2)] string MessageId,
    [property: Key(3)] string? Code,
    [property: Key(4)] long LastNumber,
    [property: Key(5)] byte[] Digest,
    [property: Key(6)] bool WasRemoved)
{
    /// <summary>
    /// The message, until the queue has taken it: what it says is settled before it goes, so that one id stands for one content. Null
    /// from then on.
    /// </summary>
    [Key(7)]
    public byte[]? Unsent { get; init; }
}
