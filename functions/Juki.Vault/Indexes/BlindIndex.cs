using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Juki.Records.Values;
using Juki.Vault.Keys;

namespace Juki.Vault.Indexes;

/// <summary>Makes blind tokens: HMAC-SHA-256, full length, one key per index, so that tokens of two indexes can't be compared.</summary>
public sealed class BlindIndex(KeyRing keys)
{
    // Some 400 people of a prefecture of 6 million share a birth date's bucket: 16,384 buckets.
    private const int BirthDateBits = 14;
    private const int NameBits = 16;

    // 256 partitions an index spread the load of a prefecture, and let entries of people who come in together share groups.
    private const int SearchPartitionBits = 8;
    private const int PseudonymDigits = 32;
    private const int DigestBytes = 8;

    /// <summary>The place of a person's range.</summary>
    /// <param name="code">The person's first resident code, or a later one for its alias.</param>
    /// <param name="cancellationToken">Ends the wait for the key.</param>
    /// <returns>The token.</returns>
    public Task<BlindToken> OfAsync(ResidentCode code, CancellationToken cancellationToken) =>
        TokenAsync(IndexName.ResidentCode, code.Value, cancellationToken);

    /// <summary>The place of an individual number's claim.</summary>
    /// <param name="number">The number.</param>
    /// <param name="cancellationToken">Ends the wait for the key.</param>
    /// <returns>The token.</returns>
    public Task<BlindToken> OfAsync(IndividualNumber number, CancellationToken cancellationToken) =>
        TokenAsync(IndexName.IndividualNumber, number.Value, cancellationToken);

    /// <summary>Stands for a notice's sender and id, or a sender alone, in row keys.</summary>
    /// <param name="sender">The CS.</param>
    /// <param name="noticeId">The notice; null for the sender alone.</param>
    /// <param name="cancellationToken">Ends the wait for the key.</param>
    /// <returns>The token.</returns>
    public Task<BlindToken> OfNoticeAsync(string sender, string? noticeId, CancellationToken cancellationToken) =>
        TokenAsync(IndexName.Notice, noticeId is null ? sender : $"{sender}/{noticeId}", cancellationToken);

    /// <summary>
    /// The bucket of a search index: a truncated digest, which many values share, so that how full it is tells little of any one.
    /// </summary>
    /// <param name="index">A search index.</param>
    /// <param name="value">What the bucket stands for.</param>
    /// <param name="cancellationToken">Ends the wait for the key.</param>
    /// <returns>Its partition, which neighbouring buckets share, and its name there.</returns>
    internal async Task<(string Partition, string Name)> BucketAsync(IndexName index, string value, CancellationToken cancellationToken)
    {
        var bits = index == IndexName.BirthDate ? BirthDateBits : NameBits;
        var digest = HMACSHA256.HashData(await KeyAsync(index, cancellationToken), Encoding.UTF8.GetBytes(value));
        var bucket = BinaryPrimitives.ReadUInt16BigEndian(digest) >> (16 - bits);
        return (string.Create(CultureInfo.InvariantCulture, $"{(int)index}-{bucket >> (bits - SearchPartitionBits):x2}"), bucket.ToString("x4", CultureInfo.InvariantCulture));
    }

    /// <summary>What a person is called in one search index and in no other.</summary>
    internal async Task<string> PseudonymAsync(IndexName index, BlindToken person, CancellationToken cancellationToken) =>
        (await TokenAsync(IndexName.SearchPlace, string.Create(CultureInfo.InvariantCulture, $"{(int)index}/{person.Hex}"), cancellationToken)).Hex[..PseudonymDigits];

    /// <summary>Tells what an entry of a search index says from what another says; a leading zero keeps it apart from pseudonyms.</summary>
    internal async Task<string> DigestAsync(byte[] facts, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(await KeyAsync(IndexName.SearchPlace, cancellationToken), (byte[])[0, .. facts]), 0, DigestBytes);

    internal async Task<byte[]> KeyAsync(IndexName index, CancellationToken cancellationToken) =>
        (await keys.SealingAsync(new DataKeyNumber(KeyPurpose.Index, (int)index), cancellationToken)).IndexKey;

    private async Task<BlindToken> TokenAsync(IndexName index, string value, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(index, cancellationToken);
        return new BlindToken(Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(value))));
    }
}
