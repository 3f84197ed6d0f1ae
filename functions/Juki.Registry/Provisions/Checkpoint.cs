using System.Security.Cryptography;
using System.Text.Json;

namespace Juki.Registry.Provisions;

/// <summary>
/// What is signed of a month's tree. Each checkpoint holds the hash of the one before it, so that none can be left out or put in between unnoticed.
/// </summary>
/// <param name="File">The file that the server keeps.</param>
/// <param name="Month">The month as yyyyMM.</param>
/// <param name="Size">How many leaves the tree has.</param>
/// <param name="Root">Its root (RFC 6962 2.1), lower-case hexadecimal.</param>
/// <param name="Previous">SHA-256 of the month's checkpoint before this one, lower-case hexadecimal; null of its first.</param>
/// <param name="At">When it was made.</param>
public sealed record Checkpoint(string File, int Month, long Size, string Root, string? Previous, DateTimeOffset At)
{
    /// <summary>The checkpoint after another.</summary>
    internal static byte[] After(byte[]? previous, string file, int month, MerkleTree tree, DateTimeOffset now) => JsonSerializer.SerializeToUtf8Bytes(
        new Checkpoint(file, month, tree.Size, Convert.ToHexStringLower(tree.Root), previous is null ? null : Convert.ToHexStringLower(SHA256.HashData(previous)), now),
        JsonSerializerOptions.Web);

    /// <summary>Reads a checkpoint's payload.</summary>
    internal static Checkpoint Read(ReadOnlySpan<byte> payload) => JsonSerializer.Deserialize<Checkpoint>(payload, JsonSerializerOptions.Web)!;
}
