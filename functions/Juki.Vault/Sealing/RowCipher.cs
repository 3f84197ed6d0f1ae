using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Juki.Vault.Keys;

namespace Juki.Vault.Sealing;

/// <summary>
/// Seals rows with AES-256-GCM under a key of the row's own. Layout: version (1), key number (8), nonce (12), ciphertext, tag (16).
/// </summary>
/// <remarks>
/// A key per row keeps the count of random nonces under one key far below the limit of NIST SP 800-38D 8.3.
/// An <see cref="AesGcm"/> is made for each call: shared by threads it corrupts silently.
/// </remarks>
public static class RowCipher
{
    /// <summary>Bytes that sealing adds.</summary>
    public const int Overhead = HeaderSize + NonceSize + TagSize;

    private const byte FormatVersion = 1;
    private const int HeaderSize = 1 + DataKeyNumber.Size;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Seals a payload.</summary>
    /// <param name="key">The data key.</param>
    /// <param name="row">Where the row will lie.</param>
    /// <param name="payload">What to seal.</param>
    /// <returns>The sealed bytes, <see cref="Overhead"/> longer.</returns>
    public static byte[] Seal(DataKey key, in RowIdentity row, ReadOnlySpan<byte> payload)
    {
        var result = new byte[Overhead + payload.Length];
        result[0] = FormatVersion;
        key.Number.Write(result.AsSpan(1));
        var nonce = result.AsSpan(HeaderSize, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = NewAes(key, row);
        aes.Encrypt(
            nonce,
            payload,
            result.AsSpan(HeaderSize + NonceSize, payload.Length),
            result.AsSpan(result.Length - TagSize),
            AssociatedData(row, result.AsSpan(0, HeaderSize)));
        return result;
    }

    /// <summary>Reads which key sealed a row.</summary>
    /// <param name="store">Table or container, for the error.</param>
    /// <param name="sealedBytes">What <see cref="Seal"/> gave.</param>
    /// <returns>The key's number.</returns>
    /// <exception cref="SealBrokenException">Too short, or of another format.</exception>
    public static DataKeyNumber ReadKeyNumber(string store, ReadOnlySpan<byte> sealedBytes)
    {
        if (sealedBytes.Length < Overhead)
            throw new SealBrokenException(store, "cut short");
        if (sealedBytes[0] != FormatVersion)
            throw new SealBrokenException(store, "unknown format version");
        return DataKeyNumber.Read(sealedBytes[1..]);
    }

    /// <summary>Opens a sealed payload.</summary>
    /// <param name="key">The key that <see cref="ReadKeyNumber"/> names.</param>
    /// <param name="row">Where the row lies.</param>
    /// <param name="sealedBytes">What <see cref="Seal"/> gave.</param>
    /// <returns>The payload.</returns>
    /// <exception cref="SealBrokenException">It is not what was sealed there under this key.</exception>
    public static byte[] Open(DataKey key, in RowIdentity row, ReadOnlySpan<byte> sealedBytes)
    {
        if (ReadKeyNumber(row.Store, sealedBytes) != key.Number)
            throw new SealBrokenException(row.Store, "sealed under another key");
        var body = sealedBytes[HeaderSize..];
        var payload = new byte[body.Length - NonceSize - TagSize];
        using var aes = NewAes(key, row);
        try
        {
            aes.Decrypt(
                body[..NonceSize],
                body[NonceSize..^TagSize],
                body[^TagSize..],
                payload,
                AssociatedData(row, sealedBytes[..HeaderSize]));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new SealBrokenException(row.Store, "it does not authenticate at its place");
        }

        return payload;
    }

    private static AesGcm NewAes(DataKey key, in RowIdentity row)
    {
        Span<byte> rowKey = stackalloc byte[DataKey.Size];
        key.Derive(rowKey, "row", row.File, row.Store, row.Partition, row.Row);
        var aes = new AesGcm(rowKey, TagSize);
        CryptographicOperations.ZeroMemory(rowKey);
        return aes;
    }

    private static byte[] AssociatedData(in RowIdentity row, ReadOnlySpan<byte> header)
    {
        ReadOnlySpan<string> parts = [row.File, row.Store, row.Partition, row.Row];
        var size = header.Length;
        foreach (var part in parts)
            size += 4 + Encoding.UTF8.GetByteCount(part);
        var data = new byte[size];
        header.CopyTo(data);
        var rest = data.AsSpan(header.Length);
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetBytes(part, rest[4..]);
            BinaryPrimitives.WriteInt32BigEndian(rest, length);
            rest = rest[(4 + length)..];
        }

        return data;
    }
}
