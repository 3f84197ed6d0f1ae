using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Juki.Records.Items;
using Juki.Records.Values;

namespace Juki.Records.Notices;

/// <summary>
/// What a notice says, as SHA-256: every item as sent, the former code and number, and the sender; not id, time or arrival (ruling 2).
/// A void's digest is of its own kind, so it never equals a notice's;
/// nor does that of data which can't be read as either, which is of the data as they came.
/// It is personal data still, since what it covers can be guessed: store it sealed only.
/// </summary>
public readonly record struct ContentDigest
{
    /// <summary>Bytes of a digest.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private readonly string? _hex;

    private ContentDigest(ReadOnlySpan<byte> bytes) => _hex = Convert.ToHexStringLower(bytes);

    /// <summary>A digest from its stored form.</summary>
    /// <param name="bytes">32 bytes.</param>
    /// <returns>The digest.</returns>
    /// <exception cref="RecordMalformedException">There are more or fewer bytes.</exception>
    public static ContentDigest From(ReadOnlySpan<byte> bytes) => bytes.Length == Size
        ? new(bytes)
        : throw new RecordMalformedException($"a content digest of {bytes.Length} bytes");

    /// <summary>The digest for storage.</summary>
    /// <returns>32 bytes.</returns>
    public byte[] ToBytes() => Convert.FromHexString(_hex ?? throw new InvalidOperationException("A default digest stands for no content."));

    /// <summary>Says nothing of the content.</summary>
    /// <returns>The same text for every digest.</returns>
    public override string ToString() => "(content digest)";

    // Each text goes in after its length in bytes, so that no two contents run together to the same bytes.
    internal static ContentDigest Of(NoticeSender sender, RecordItems items, ResidentCode? formerCode, IndividualNumber? formerNumber)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, items.Fields.Name);
        Append(hash, sender.Code.Value);
        Append(hash, formerCode?.Value ?? string.Empty);
        Append(hash, formerNumber?.Value ?? string.Empty);
        foreach (var item in items.Fields.Said)
            Append(hash, items[item]);
        return new ContentDigest(hash.GetHashAndReset());
    }

    internal static ContentDigest Of(NoticeSender sender, ResidentCode code, long number, string reason)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "juki void");
        Append(hash, sender.Code.Value);
        Append(hash, code.Value);
        Append(hash, number.ToString(CultureInfo.InvariantCulture));
        Append(hash, reason);
        return new ContentDigest(hash.GetHashAndReset());
    }

    // Byte for byte, since data may hold what is no Unicode text.
    internal static ContentDigest OfUnread(NoticeSender sender, string kind, JsonElement data, string? sequence = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, $"unread {kind}");
        Append(hash, sender.Code.Value);
        Append(hash, sequence ?? string.Empty);
        hash.AppendData(JsonMarshal.GetRawUtf8Value(data));
        return new ContentDigest(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
