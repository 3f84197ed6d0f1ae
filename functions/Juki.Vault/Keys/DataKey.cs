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

    private readonly byte[] _pseudorandomKey;

    internal DataKey(DataKeyNumber number, byte[] pseudorandomKey)
    {
        if (pseudorandomKey.Length != Size)
            throw new ArgumentException("A data key is 32 bytes.", nameof(pseudorandomKey));
        Number = number;
        _pseudorandomKey = pseudorandomKey;
    }

    /// <summary>The number that stands in front of what this key seals.</summary>
    public DataKeyNumber Number { get; }

    /// <summary>Derives a key bound to a list of texts; different lists give unrelated keys.</summary>
    /// <param name="derived">Receives <see cref="Size"/> bytes.</param>
    /// <param name="context">The list; each is length-prefixed, so no two lists run together.</param>
    public void Derive(Span<byte> derived, params ReadOnlySpan<string> context)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _pseudorandomKey);
        Span<byte> length = stackalloc byte[4];
        foreach (var text in context)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hmac.AppendData(length);
            hmac.AppendData(bytes);
        }

        hmac.AppendData([1]);
        hmac.GetHashAndReset(derived);
    }
}
