using Juki.Registry.Provisions;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Linking;

/// <summary>A request as read.</summary>
internal sealed record StoredNumberRequest(Guid Id, NumberRequest Request, SealedRow Row);

/// <summary>Where requests for individual numbers lie, each under the key of the log's month in which it was made first, with which it ends.</summary>
public sealed class NumberRequestStore(SealedTables tables) : ILogCompanion
{
    private const int PartitionLength = 2;

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.NumberRequests);

    /// <inheritdoc />
    public string CountedAs => Retention.KnownCounts.NumberRequests;

    /// <summary>Reads a request. One request of storage.</summary>
    internal async Task<StoredNumberRequest?> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        await _table.ReadAsync(Partition(id), NumberRequestId.TextOf(id), cancellationToken) is { } row
            ? new StoredNumberRequest(id, Payload.Unpack<NumberRequest>(row.Payload), row)
            : null;

    /// <summary>Keeps a new request. One request of storage.</summary>
    /// <returns>False when the id is used.</returns>
    internal Task<bool> TryAddAsync(Guid id, NumberRequest request, CancellationToken cancellationToken) =>
        _table.TryInsertAsync(Partition(id), NumberRequestId.TextOf(id), Payload.Pack(request), KeyOf(request), cancellationToken);

    /// <summary>Changes a request that must still be as it was read. One request of storage.</summary>
    /// <returns>False when another changed it first; nothing was written.</returns>
    internal Task<bool> TryChangeAsync(StoredNumberRequest read, NumberRequest changed, CancellationToken cancellationToken) =>
        _table.TryReplaceAsync(read.Row, Payload.Pack(changed), KeyOf(changed), cancellationToken);

    /// <inheritdoc />
    public async Task<int> EraseAsync(int month, CancellationToken cancellationToken)
    {
        var (key, erased) = (new DataKeyNumber(KeyPurpose.Provisions, month), 0);
        await foreach (var page in _table.ReadStoredAsync(PartitionRange.All, cancellationToken))
        {
            foreach (var rows in page.Where(row => row.Key == key).GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(GroupCommit.MaxRows)))
                erased += await _table.TryEraseAsync(rows, cancellationToken) ? rows.Length : 0;
        }

        return erased;
    }

    private static string Partition(Guid id) => NumberRequestId.TextOf(id)[..PartitionLength];

    private static DataKeyNumber KeyOf(NumberRequest request) => KeyPeriods.Provisions(request.AskedAt);
}
