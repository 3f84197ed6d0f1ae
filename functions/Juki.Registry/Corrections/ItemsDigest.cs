using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Juki.Records.Items;

namespace Juki.Registry.Corrections;

/// <summary>Tells whether items were changed without keeping what they held.</summary>
internal static class ItemsDigest
{
    /// <summary>Digest of some items of a record.</summary>
    /// <param name="salt">What makes it another for each case: the case's id.</param>
    /// <param name="items">Numbers of the items.</param>
    /// <param name="record">The record.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Of(string salt, IReadOnlyList<int> items, PersonRecord record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, salt);
        foreach (var item in items)
            Add(hash, record.Items[item]);
        return hash.GetHashAndReset();
    }

    // Each text behind its length, so that no two lists of texts come to the same bytes.
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
