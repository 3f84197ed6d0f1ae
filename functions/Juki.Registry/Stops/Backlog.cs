using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Juki.Records.Time;
using Juki.Vault.Keys;
using Juki.Vault.Sealing;
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
    /// <summary>How many messages are read at once: a message may be long, and the rest of a page is in memory while one is applied.</summary>
    public const int PageSize = 100;

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
        return _table.TryInsertAsync(municipality, $"{TicksOf(now)}.{hash}", bytes, KeyPeriods.Messages(now), cancellationToken);
    }

    /// <summary>Tells who has something set aside, unread, and since when. One request a municipality and one more.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The municipalities, six digits, with the time at which the oldest message came.</returns>
    public IAsyncEnumerable<(string Municipality, DateTimeOffset Oldest)> MunicipalitiesAsync(CancellationToken cancellationToken) =>
        _table.FirstKeysAsync(cancellationToken).Select(first => (first.PartitionKey, ArrivalIn(first.RowKey)));

    /// <summary>Reads the next of what a municipality sent, in the order of arrival and still sealed. One request.</summary>
    /// <param name="municipality">Who sent it.</param>
    /// <param name="after">Row key of the last one read; empty at first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>At most <see cref="PageSize"/> rows; fewer only when no more follow.</returns>
    public Task<IReadOnlyList<StoredRow>> ReadPageAsync(string municipality, string after, CancellationToken cancellationToken) =>
        _table.ReadStoredAfterAsync(municipality, after, PageSize, cancellationToken);

    /// <summary>Opens a row of a page. No request.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cancellationToken">Ends the wait for its key.</param>
    /// <returns>The message.</returns>
    /// <exception cref="SealBrokenException">It is not as it was sealed.</exception>
    public async Task<SetAside> OpenAsync(StoredRow row, CancellationToken cancellationToken)
    {
        var opened = await _table.OpenAsync(row, cancellationToken);
        return new SetAside(opened.PartitionKey, ArrivalIn(opened.RowKey), Encoding.UTF8.GetString(opened.Payload), opened);
    }

    /// <summary>Whether a message lies there that was sealed in a quarter, as the row keys tell. At most two requests a municipality and one more.</summary>
    /// <param name="quarter">The quarter, yyyyQ.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>True when one does.</returns>
    public async Task<bool> HoldsAsync(int quarter, CancellationToken cancellationToken)
    {
        var from = StartOf(KeyPeriods.FirstDay(KeyPurpose.Messages, quarter));
        var below = StartOf(KeyPeriods.DayAfter(KeyPurpose.Messages, quarter));
        await foreach (var (municipality, oldest) in _table.FirstKeysAsync(cancellationToken))
        {
            if (string.CompareOrdinal(oldest, below) < 0 && await _table.AnyAsync(municipality, from, below, cancellationToken))
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

    private static string TicksOf(DateTimeOffset time) => time.UtcTicks.ToString($"D{TickDigits}", CultureInfo.InvariantCulture);

    private static string StartOf(DateOnly day) => TicksOf(JapanTime.StartOf(day));

    private static DateTimeOffset ArrivalIn(string rowKey) =>
        new(long.Parse(rowKey.AsSpan(0, TickDigits), CultureInfo.InvariantCulture), TimeSpan.Zero);
}
