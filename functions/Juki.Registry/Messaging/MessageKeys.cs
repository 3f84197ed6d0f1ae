using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Juki.Records.Files;
using Juki.Records.Time;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Messaging;

/// <summary>What a message key is for; the value of <c>use</c> in a JWK (RFC 7517 4.2).</summary>
public enum MessageKeyUse
{
    /// <summary>Municipalities encrypt to it.</summary>
    Enc,

    /// <summary>This server signs with it.</summary>
    Sig,
}

/// <summary>
/// This server's own message key pairs, new every quarter. The private parts lie sealed under the quarter's key object,
/// so that what was on the line can't be opened from any copy once the quarter is purged (V4).
/// </summary>
public sealed class MessageKeys(RegisterFile register, SealedTables tables, IOptions<VaultOptions> vault, TimeProvider time)
{
    private const string PairRow = "pair";

    private readonly SealedTable _table = tables.Open(StorageArea.Keys, KnownTables.MessageKeys);
    private readonly ConcurrentDictionary<string, (ECParameters Key, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>The key to publish or sign with now; made when it is the first of its quarter.</summary>
    /// <param name="use">What for.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Key id and private key.</returns>
    public async Task<(string KeyId, ECParameters Key)> CurrentAsync(MessageKeyUse use, CancellationToken cancellationToken)
    {
        var number = KeyPeriods.Messages(time.GetUtcNow());
        var keyId = KeyId(number, use);
        if (await FindAsync(keyId, cancellationToken) is { } known)
            return (keyId, known);
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await _table.TryInsertAsync(keyId, PairRow, pair.ExportPkcs8PrivateKey(), number, cancellationToken);
        return (keyId, await FindAsync(keyId, cancellationToken) ?? throw new KeyUnknownException(number));
    }

    /// <summary>Finds the key pair of the quarter before this one.</summary>
    /// <param name="use">What for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Key id and private key, or null when there was none or it was erased.</returns>
    public async Task<(string KeyId, ECParameters Key)?> FindFormerAsync(MessageKeyUse use, CancellationToken cancellationToken)
    {
        var now = KeyPeriods.Messages(time.GetUtcNow());
        var former = KeyPeriods.FirstDay(now.Purpose, now.Period).AddDays(-1);
        var keyId = KeyId(KeyPeriods.Messages(JapanTime.StartOf(former)), use);
        return await FindAsync(keyId, cancellationToken) is { } key ? (keyId, key) : null;
    }

    /// <summary>Finds a key pair by its id, a former quarter's too.</summary>
    /// <param name="keyId">The id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The private key, or null when this server has no such key.</returns>
    public async Task<ECParameters?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(keyId, out var known) && known.Until > time.GetUtcNow())
            return known.Key;
        if (!keyId.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || await _table.ReadAsync(keyId, PairRow, cancellationToken) is not { } row)
            return null;
        using var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(row.Payload, out _);
        var key = pair.ExportParameters(includePrivateParameters: true);

        // No longer than the data key that sealed it, so that a destroyed quarter ends in running processes too.
        _known[keyId] = (key, time.GetUtcNow() + vault.Value.KeyCacheLife);
        return key;
    }

    /// <summary>Erases the key pairs of a quarter. Two requests a pair.</summary>
    /// <param name="quarter">Period of the quarter's data key.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>How many pairs were erased.</returns>
    public async Task<int> EraseAsync(int quarter, CancellationToken cancellationToken)
    {
        var erased = 0;
        foreach (var use in Enum.GetValues<MessageKeyUse>())
        {
            var keyId = KeyId(new DataKeyNumber(KeyPurpose.Messages, quarter), use);
            erased += await _table.EraseAsync(PartitionRange.One(keyId), cancellationToken);
            _known.TryRemove(keyId, out _);
        }

        return erased;
    }

    private string KeyId(DataKeyNumber number, MessageKeyUse use) => string.Create(
        CultureInfo.InvariantCulture, $"{register.Name}-{number.Period / 10}q{number.Period % 10}-{(use == MessageKeyUse.Enc ? "enc" : "sig")}");
}
