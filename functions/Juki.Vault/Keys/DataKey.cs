using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Juki.Vault.Keys;

/// <summary>
/// An unwrapped data key: the pseudorandom key from which per-row and index keys are derived (RFC 5869, expand step
/// with one block). It is only ever in memory, and knows no way to print itself.
/// </summary>
public sealed class DataKey
{
    /// <summary>Bytes of a data key and of every key derived from it.</summary>
    public const int Size = 32;

    private const int MostOnStack = 512;

    private readonly byte[] _pseudorandomKey;
    private readonly Lazy<byte[]> _indexKey;

    internal DataKey(DataKeyNumber number, byte[] pseudorandomKey)
    {
        if (pseudorandomKey.Length != Size)
            throw new ArgumentException("A data key is 32 bytes.", nameof(pseudorandomKey));
        Number = number;
        _pseudorandomKey = pseudorandomKey;
        _indexKey = new Lazy<byte[]>(() =>
        {
            var derived = new byte[Size];
            Derive(derived, "index");
            return derived;
        });
    }

    /// <summary>The number that stands in front of what this key seals.</summary>
    public DataKeyNumber Number { get; }

    /// <summary>The key of an index, derived once: it is used for every token.</summary>
    internal byte[] IndexKey => _indexKey.Value;

    /// <summary>Derives a key bound to a list of texts; different lists give unrelated keys.</summary>
    /// <param name="derived">Receives <see cref="Size"/> bytes.</param>
    /// <param name="context">The list; each is length-prefixed, so no two lists run together.</param>
    public void Derive(Span<byte> derived, params ReadOnlySpan<string> context)
    {
        var size = 1;
        foreach (var text in context)
            size += sizeof(int) + Encoding.UTF8.GetByteCount(text);

        // One call over all of it: a hash that is fed piece by piece costs several times as much, and this is made for every row.
        Span<byte> whole = size <= MostOnStack ? stackalloc byte[size] : new byte[size];
        var rest = whole;
        foreach (var text in context)
        {
            var length = Encoding.UTF8.GetBytes(text, rest[sizeof(int)..]);
            BinaryPrimitives.WriteInt32BigEndian(rest, length);
            rest = rest[(sizeof(int) + length)..];
        }

        rest[0] = 1;
        HMACSHA256.HashData(_pseudorandomKey, whole, derived);
    }
}
