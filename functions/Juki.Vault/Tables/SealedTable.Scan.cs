using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Juki.Vault.Tables;

/// <content>Large tables looked through a little at a time: by the first key of each partition, and in small pages.</content>
public sealed partial class SealedTable
{
    /// <summary>
    /// Finds the first row of every partition by its key alone, in key order, however many rows lie behind it; nothing of it is authenticated.
    /// One request a partition and one more.
    /// </summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The keys.</returns>
    public async IAsyncEnumerable<(string PartitionKey, string RowKey)> FirstKeysAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = "";
        while (await FirstKeyAsync(TableClient.CreateQueryFilter($"PartitionKey gt {last}"), cancellationToken) is { } first)
        {
            yield return first;
            last = first.PartitionKey;
        }
    }

    /// <summary>Tells whether a partition has a row in a range of keys. One request.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="from">First key.</param>
    /// <param name="below">Key after the last.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>True when it has one.</returns>
    public async Task<bool> AnyAsync(string partitionKey, string from, string below, CancellationToken cancellationToken) =>
        await FirstKeyAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey ge {from} and RowKey lt {below}"), cancellationToken) is not null;

    /// <summary>Counts the rows of a partition in a range of keys by their keys alone. One request a thousand.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="from">First key.</param>
    /// <param name="below">Key after the last.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>How many there are.</returns>
    public async Task<int> CountAsync(string partitionKey, string from, string below, CancellationToken cancellationToken) =>
        await _table.QueryAsync<TableEntity>(RangeFilter(partitionKey, from, below), select: KeyColumns, cancellationToken: cancellationToken).CountAsync(cancellationToken);

    /// <summary>Reads a partition's next rows as they lie, in key order. One request.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="after">The key before the first; empty for the partition's start.</param>
    /// <param name="most">How many at most, up to a thousand.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The rows; fewer than asked for only when no more follow.</returns>
    public async Task<IReadOnlyList<StoredRow>> ReadStoredAfterAsync(string partitionKey, string after, int most, CancellationToken cancellationToken)
    {
        var rows = new List<StoredRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey gt {after}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, most, cancellationToken: cancellationToken))
        {
            rows.Add(new StoredRow(Name, entity));
            if (rows.Count == most)
                break;
        }

        return rows;
    }

    private async Task<(string PartitionKey, string RowKey)?> FirstKeyAsync(string filter, CancellationToken cancellationToken)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, maxPerPage: 1, KeyColumns, cancellationToken))
            return (entity.PartitionKey, entity.RowKey);
        return null;
    }
}
