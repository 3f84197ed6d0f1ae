using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Stops;

/// <summary>A message that was set aside.</summary>
/// <param name="Municipality">Who sent it.</param>
/// <param name="ArrivedAt">When it came.</param>
/// <param name="Body">The message as it came, still sealed by its sender.</param>
/// <param name="Row">The row, to be removed once it is applied.</param>
public sealed record SetAside(string Municipality, DateTimeOffset ArrivedAt, string Body, SealedRow Row);

/// <summary>
/// What stopped municipalities have sent, in the order of arrival. The bodies lie as they came, encrypted to this server, and sealed
/// once more under the quarter's message key.
/// </summary>
public sealed class Backlog(SealedTables tables, TimeProvider time)
{
    private const int TickDigits = 19;
    private const int HashDigits = 16;

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Backlog);

    /// <summary>Sets a message aside. One request; a message delivered twice may lie there twice, which does no harm.</summary>
    /// <param name="municipality">Who sent it.</param>
    /// <param name="body">The message as it came.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is kept.</returns>
    public Task KeepAsync(string municipality, string body, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var bytes = Encoding.UTF8.GetBytes(body);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashDigits];
        var row = string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks:D19}.{hash}");
        return _table.TryInsertAsync(municipality, row, bytes, KeyPeriods.Messages(now), cancellationToken);
    }

    /// <summary>Reads what was set aside, municipality by municipality in the order of arrival. One request a thousand messages.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The messages.</returns>
    public async IAsyncEnumerable<SetAside> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.ReadAllAsync(cancellationToken))
            yield return new SetAside(row.PartitionKey, ArrivalIn(row.RowKey), Encoding.UTF8.GetString(row.Payload), row);
    }

    /// <summary>Whether a message lies there that was sealed in a quarter. One request a thousand messages.</summary>
    /// <param name="quarter">The quarter, yyyyQ.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>True when one does.</returns>
    public async Task<bool> HoldsAsync(int quarter, CancellationToken cancellationToken)
    {
        await foreach (var message in ReadAllAsync(cancellationToken))
        {
            if (KeyPeriods.Messages(message.ArrivedAt).Period == quarter)
                return true;
        }

        return false;
    }

    /// <summary>Removes a message that was applied. One request.</summary>
    /// <param name="message">The message as read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is gone.</returns>
    public async Task RemoveAsync(SetAside message, CancellationToken cancellationToken)
    {
        try
        {
            await _table.DeleteAsync(message.Row, cancellationToken);
        }
        catch (RowChangedException)
        {
            // Another run was first.
        }
    }

    private static DateTimeOffset ArrivalIn(string rowKey) =>
        new(long.Parse(rowKey.AsSpan(0, TickDigits), CultureInfo.InvariantCulture), TimeSpan.Zero);
}
