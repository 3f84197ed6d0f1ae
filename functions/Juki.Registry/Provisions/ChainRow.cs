using System.Security.Cryptography;
using Juki.Vault.Payloads;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Provisions;

/// <summary>An entry in its chain: each names the leaf hash of the one before it, and carries a salt so that its own hash tells nothing.</summary>
[GenerateShape]
internal sealed partial record ChainRow(
    [property: Key(0)] string Chain,
    [property: Key(1)] long Position,
    [property: Key(2)] byte[] Previous,
    [property: Key(3)] byte[] Salt,
    [property: Key(4)] ProvisionEntry Entry)
{
    private const int SaltSize = 16;

    public static byte[] First => new byte[SHA256.HashSizeInBytes];

    public static ChainRow After(ChainHead head, string chain, ProvisionEntry entry) =>
        new(chain, head.Position + 1, head.Last, RandomNumberGenerator.GetBytes(SaltSize), entry);

    /// <summary>Leaf hash of RFC 6962 2.1 over the packed row.</summary>
    public static byte[] LeafHash(byte[] packed) => SHA256.HashData([0, .. packed]);

    public byte[] Pack() => Payload.Pack(this);
}

/// <summary>Where a chain stands.</summary>
[GenerateShape]
internal sealed partial record ChainHead([property: Key(0)] long Position, [property: Key(1)] byte[] Last);

/// <summary>That a chain was opened; without it an auditor could not tell a lost chain from one that never was.</summary>
/// <param name="At">When.</param>
/// <param name="IsHeld">Whether a job goes on with it, however long it has rested; not a process, which opens another.</param>
[GenerateShape]
internal sealed partial record ChainOpening([property: Key(0)] DateTimeOffset At, [property: Key(1)] bool IsHeld = false);

/// <summary>A chain as the list of its month names it.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="IsHeld">Whether more entries may come however long it has rested.</param>
internal sealed record ListedChain(string Chain, DateTimeOffset OpenedAt, bool IsHeld);
