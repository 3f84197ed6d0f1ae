using System.Security.Cryptography;
using System.Text;
using Juki.Records.Values;
using Juki.Vault.Keys;

namespace Juki.Vault.Indexes;

/// <summary>Makes blind tokens: HMAC-SHA-256, full length, one key per index, so that tokens of two indexes can't be compared.</summary>
public sealed class BlindIndex(KeyRing keys)
{
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

    internal async Task<byte[]> KeyAsync(IndexName index, CancellationToken cancellationToken)
    {
        var dataKey = await keys.SealingAsync(new DataKeyNumber(KeyPurpose.Index, (int)index), cancellationToken);
        var key = new byte[DataKey.Size];
        dataKey.Derive(key, "index");
        return key;
    }

    private async Task<BlindToken> TokenAsync(IndexName index, string value, CancellationToken cancellationToken)
    {
        var key = await KeyAsync(index, cancellationToken);
        return new BlindToken(Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(value))));
    }
}
