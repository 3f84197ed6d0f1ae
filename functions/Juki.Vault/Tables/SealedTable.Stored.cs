using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Juki.Vault.Keys;
using Juki.Vault.Sealing;

namespace Juki.Vault.Tables;

/// <content>Rows as they lie: read without being opened, moved to another key, and erased.</content>
public sealed partial class SealedTable
{
    // A group's request may be 4 MB, in which sealed bytes take a third more.
    private const int GroupBytes = 2 * 1024 * 1024;

    private static readonly string[] KeyColumns = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];

    /// <summary>Reads rows as they lie, in key order, a page at a time: what happens to one page is done before the next is read.</summary>
    /// <param name="range">Which partitions.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Pages of at most a thousand rows. One request each.</returns>
    public async IAsyncEnumerable<IReadOnlyList<StoredRow>> ReadStoredAsync(
        PartitionRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in _table.QueryAsync<TableEntity>(range.Filter, cancellationToken: cancellationToken).AsPages())
            yield return [.. page.Values.Select(entity => new StoredRow(Name, entity))];
    }

    /// <summary>Tells whether there is any row. One request.</summary>
    /// <param name="range">Which partitions.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>True when there is one.</returns>
    public async Task<bool> AnyAsync(PartitionRange range, CancellationToken cancellationToken)
    {
        await foreach (var _ in _table.QueryAsync<TableEntity>(range.Filter, maxPerPage: 1, KeyColumns, cancellationToken))
            return true;
        return false;
    }

    /// <summary>Opens a row that was read as it lies. No request.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cancellationToken">Ends the wait for its key.</param>
    /// <returns>The row, opened.</returns>
    /// <exception cref="SealBrokenException">It is not as it was sealed.</exception>
    public Task<SealedRow> OpenAsync(StoredRow row, CancellationToken cancellationToken) => OpenAsync(row.Entity, cancellationToken);

    /// <summary>
    /// Seals rows of one partition under another key, their contents unchanged, as far as one group holds them. One request.
    /// </summary>
    /// <param name="rows">The rows as read; those at the front go first.</param>
    /// <param name="key">The key to seal under.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How many rows the group held, at least one.</returns>
    /// <exception cref="RowChangedException">One was changed since it was read; nothing was written.</exception>
    /// <exception cref="SealBrokenException">One is not as it was sealed; nothing was written.</exception>
    public async Task<int> ResealAsync(IReadOnlyList<StoredRow> rows, DataKeyNumber key, CancellationToken cancellationToken)
    {
        var group = new GroupCommit(rows[0].PartitionKey);
        var bytes = 0;
        foreach (var row in rows.Take(GroupCommit.MaxRows))
        {
            bytes += row.Size;
            if (group.Changes.Count > 0 && bytes > GroupBytes)
                break;
            var opened = await OpenAsync(row, cancellationToken);
            group.Replace(opened.RowKey, opened.Payload, key, opened.ETag);
        }

        await CommitAsync(group, cancellationToken);
        return group.Changes.Count;
    }

    /// <summary>Deletes every row of some partitions unopened, in key order. One request a thousand rows read and one a hundred deleted.</summary>
    /// <param name="range">Which partitions.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>How many rows this call deleted.</returns>
    public async Task<int> EraseAsync(PartitionRange range, CancellationToken cancellationToken)
    {
        var erased = 0;
        bool overtaken;
        do
        {
            overtaken = false;
            await foreach (var page in _table.QueryAsync<TableEntity>(range.Filter, select: KeyColumns, cancellationToken: cancellationToken).AsPages())
            {
                foreach (var rows in page.Values.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(GroupCommit.MaxRows)))
                {
                    if (await TryEraseEntitiesAsync(rows, cancellationToken))
                        erased += rows.Length;
                    else
                        overtaken = true;
                }
            }
        }
        while (overtaken);

        return erased;
    }

    /// <summary>Deletes rows of one partition unopened, whatever became of them since they were read. One request.</summary>
    /// <param name="rows">The rows as read, at most 100.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when another erased one of them first; nothing was deleted.</returns>
    public Task<bool> TryEraseAsync(IReadOnlyList<StoredRow> rows, CancellationToken cancellationToken) =>
        TryEraseEntitiesAsync(rows.Select(row => row.Entity), cancellationToken);

    /// <summary>Deletes rows of one partition unopened, if they are still as they were read. One request.</summary>
    /// <param name="rows">The rows as read, at most 100.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when another changed or erased one of them first; nothing was deleted.</returns>
    public Task<bool> TryEraseUnchangedAsync(IReadOnlyList<StoredRow> rows, CancellationToken cancellationToken) =>
        TryEraseAsync(rows.Select(row => Deletion(row.Entity, row.Entity.ETag)), cancellationToken);

    private Task<bool> TryEraseEntitiesAsync(IEnumerable<TableEntity> rows, CancellationToken cancellationToken) =>
        TryEraseAsync(rows.Select(row => Deletion(row, ETag.All)), cancellationToken);

    private static TableTransactionAction Deletion(TableEntity row, ETag etag) => new(TableTransactionActionType.Delete, row, etag);

    private async Task<bool> TryEraseAsync(IEnumerable<TableTransactionAction> deletions, CancellationToken cancellationToken)
    {
        try
        {
            await UnlessChangedAsync(() => _table.SubmitTransactionAsync(deletions, cancellationToken));
            return true;
        }
        catch (RowChangedException)
        {
            return false;
        }
    }
}
