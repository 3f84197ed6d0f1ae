using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Provisions;

/// <summary>How far the log of a month is folded.</summary>
/// <param name="Tree">The month's tree.</param>
/// <param name="Chains">How far each chain is folded, in the order in which they were found.</param>
/// <param name="Checkpoint">The payload of the last checkpoint; null while there is none.</param>
[GenerateShape]
internal sealed partial record FoldState(
    [property: Key(0)] MerkleTree Tree,
    [property: Key(1)] IReadOnlyList<FoldedChain> Chains,
    [property: Key(2)] byte[]? Checkpoint)
{
    public static FoldState None { get; } = new(MerkleTree.Empty, [], null);
}

/// <summary>How far a chain is folded.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Position">Its last entry in the tree; 0 for none.</param>
/// <param name="Last">Leaf hash of that entry.</param>
/// <param name="LastAt">When that entry was made; of a chain without entries, when it was opened.</param>
/// <param name="IsAtRest">Whether it was read so long after that entry that surely no more follow.</param>
[GenerateShape]
internal sealed partial record FoldedChain(
    [property: Key(0)] string Chain,
    [property: Key(1)] long Position,
    [property: Key(2)] byte[] Last,
    [property: Key(3)] DateTimeOffset LastAt,
    [property: Key(4)] bool IsAtRest = false)
{
    /// <summary>A chain of which nothing is folded.</summary>
    public static FoldedChain New(string chain, DateTimeOffset openedAt) => new(chain, 0, ChainRow.First, openedAt);
}

/// <summary>Leaves of the tree as they were appended in one commit, so that a proof can be made from them later.</summary>
/// <param name="Chains">From which chains they came, in their order.</param>
/// <param name="Hashes">Their hashes, one after the other.</param>
[GenerateShape]
internal sealed partial record FoldedLeaves([property: Key(0)] IReadOnlyList<FoldedRun> Chains, [property: Key(1)] byte[] Hashes);

/// <summary>Entries of one chain that follow each other in the tree.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="From">Position of the first.</param>
/// <param name="Count">How many.</param>
[GenerateShape]
internal sealed partial record FoldedRun([property: Key(0)] string Chain, [property: Key(1)] long From, [property: Key(2)] int Count);
