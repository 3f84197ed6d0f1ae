using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Vault.People;

/// <summary>What the head row seals: how often the range was committed, the digest of each kind of row, and the body that the caller keeps.</summary>
[GenerateShape]
internal sealed partial record RangeHead(
    [property: Key(0)] long Version,
    [property: Key(1)] IReadOnlyList<KindDigest> Kinds,
    [property: Key(2)] byte[] Body);

/// <summary>Count and digest of the rows of one kind.</summary>
[GenerateShape]
internal sealed partial record KindDigest(
    [property: Key(0)] int Kind,
    [property: Key(1)] int Count,
    [property: Key(2)] byte[] Sum);
