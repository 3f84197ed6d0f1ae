using System.Security.Cryptography;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Provisions;

/// <summary>
/// A Merkle tree of RFC 6962 2.1 that leaves are appended to, kept as the roots of its whole subtrees: as many as its size has binary ones, the
/// largest first. That is all that appending and telling the root need.
/// </summary>
/// <param name="Size">How many leaves it has.</param>
/// <param name="Subtrees">Roots of the whole subtrees.</param>
[GenerateShape]
internal sealed partial record MerkleTree([property: Key(0)] long Size, [property: Key(1)] IReadOnlyList<byte[]> Subtrees)
{
    public static MerkleTree Empty { get; } = new(0, []);

    /// <summary>The root; of an empty tree the hash of nothing.</summary>
    [PropertyShape(Ignore = true)]
    public byte[] Root => Subtrees.Count == 0 ? SHA256.HashData([]) : Subtrees.Reverse().Aggregate((right, left) => NodeHash(left, right));

    /// <summary>The tree with more leaves.</summary>
    /// <param name="leaves">Hashes of the leaves.</param>
    /// <returns>The tree.</returns>
    public MerkleTree With(IEnumerable<byte[]> leaves)
    {
        var (size, subtrees) = (Size, Subtrees.ToList());
        foreach (var leaf in leaves)
        {
            var node = leaf;

            // Each trailing one of the size is a whole subtree as large as the node, which joins it.
            for (var ones = size++; (ones & 1) == 1; ones >>= 1)
            {
                node = NodeHash(subtrees[^1], node);
                subtrees.RemoveAt(subtrees.Count - 1);
            }

            subtrees.Add(node);
        }

        return new MerkleTree(size, subtrees);
    }

    private static byte[] NodeHash(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
