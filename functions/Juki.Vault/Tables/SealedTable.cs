using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Juki.Vault.Keys;
using Juki.Vault.Sealing;
using Juki.Vault.Storage;

namespace Juki.Vault.Tables;

/// <summary>A table whose rows are sealed. Keys of rows are blind tokens, times and numbers; everything else is inside the seal.</summary>
public sealed partial class SealedTable
{
    private readonly TableClient _table;
    private readonly KeyRing _keys;
    private readonly string _file;

    internal SealedTable(TableClient table, KeyRing keys, string file) => (_table, _keys, _file) = (table, keys, file);

    /// <summary>Name of the table.</summary>
    public string Name => _table.Name;

    /// <summary>Reads one row. One request.</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The row, or null.</returns>
    /// <exception cref="SealBrokenException">It is not as it was sealed.</exception>
    public async Task<SealedRow?> ReadAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        var entity = await _table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, cancellationToken: cancellationToken);
        return entity.HasValue ? await OpenAsync(entity.Value!, cancellationToken) : null;
    }

    /// <summary>Reads a range of rows in key order. One request a thousand rows.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="from">First key.</param>
    /// <param name="below">Key after the last.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="SealBrokenException">One is not as it was sealed.</exception>
    public async IAsyncEnumerable<SealedRow> ReadRangeAsync(
        string partitionKey,
        string from,
        string below,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(RangeFilter(partitionKey, from, below), cancellationToken: cancellationToken))
            yield return await OpenAsync(entity, cancellationToken);
    }

    /// <summary>Reads the first page of a range, unopened. One request.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="from">First key.</param>
    /// <param name="below">Key after the last.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>At most a thousand rows in key order, and whether they are all.</returns>
    public async Task<(IReadOnlyList<StoredRow> Rows, bool IsAll)> ReadFirstPageAsync(
        string partitionKey, string from, string below, CancellationToken cancellationToken)
    {
        await foreach (var page in _table.QueryAsync<TableEntity>(RangeFilter(partitionKey, from, below), cancellationToken: cancellationToken).AsPages())
            return ([.. page.Values.Select(entity => new StoredRow(Name, entity))], string.IsNullOrEmpty(page.ContinuationToken));
        return ([], true);
    }

    /// <summary>Reads every row, for small tables alone. One request a thousand rows.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="SealBrokenException">One is not as it was sealed.</exception>
    public async IAsyncEnumerable<SealedRow> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            yield return await OpenAsync(entity, cancellationToken);
    }

    /// <summary>Inserts a row. One request.</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its key.</param>
    /// <param name="payload">What to seal.</param>
    /// <param name="key">The data key to seal under.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when a row of this key is there already.</returns>
    public async Task<bool> TryInsertAsync(string partitionKey, string rowKey, byte[] payload, DataKeyNumber key, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(await SealAsync(partitionKey, rowKey, payload, key, cancellationToken), cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Writes a row whether or not it is there. One request.</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its key.</param>
    /// <param name="payload">What to seal.</param>
    /// <param name="key">The data key to seal under.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The row as written.</returns>
    public async Task<SealedRow> PutAsync(string partitionKey, string rowKey, byte[] payload, DataKeyNumber key, CancellationToken cancellationToken)
    {
        var written = await _table.UpsertEntityAsync(
            await SealAsync(partitionKey, rowKey, payload, key, cancellationToken), TableUpdateMode.Replace, cancellationToken);
        return new SealedRow(partitionKey, rowKey, payload, written.Headers.ETag!.Value);
    }

    /// <summary>Replaces a row that must still be as it was read. One request.</summary>
    /// <param name="read">The row as read.</param>
    /// <param name="payload">What to seal.</param>
    /// <param name="key">The data key to seal under.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is replaced.</returns>
    /// <exception cref="RowChangedException">Another writer was first.</exception>
    public async Task ReplaceAsync(SealedRow read, byte[] payload, DataKeyNumber key, CancellationToken cancellationToken)
    {
        var entity = await SealAsync(read.PartitionKey, read.RowKey, payload, key, cancellationToken);
        await UnlessChangedAsync(() => _table.UpdateEntityAsync(entity, read.ETag, TableUpdateMode.Replace, cancellationToken));
    }

    /// <summary>Replaces a row if it is still as it was read. One request.</summary>
    /// <param name="read">The row as read.</param>
    /// <param name="payload">What to seal.</param>
    /// <param name="key">The data key to seal under.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when another writer was first; nothing was written.</returns>
    public async Task<bool> TryReplaceAsync(SealedRow read, byte[] payload, DataKeyNumber key, CancellationToken cancellationToken)
    {
        try
        {
            await ReplaceAsync(read, payload, key, cancellationToken);
            return true;
        }
        catch (RowChangedException)
        {
            return false;
        }
    }

    /// <summary>Deletes a row that must still be as it was read. One request.</summary>
    /// <param name="read">The row as read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="RowChangedException">Another writer was first.</exception>
    public Task DeleteAsync(SealedRow read, CancellationToken cancellationToken) =>
        UnlessChangedAsync(() => _table.DeleteEntityAsync(read.PartitionKey, read.RowKey, read.ETag, cancellationToken));

    /// <summary>Removes a row whatever it holds; one that is gone already is no error. One request.</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is gone.</returns>
    public async Task RemoveAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        try
        {
            await _table.DeleteEntityAsync(partitionKey, rowKey, ETag.All, cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // Another removed it, or a run before this one that was cut off.
        }
    }

    /// <summary>Commits a group. One request.</summary>
    /// <param name="group">The changes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The versions of the rows as written, by row key; of those deleted none.</returns>
    /// <exception cref="RowChangedException">A row was not as the group expects; nothing was written.</exception>
    public async Task<IReadOnlyDictionary<string, ETag>> CommitAsync(GroupCommit group, CancellationToken cancellationToken)
    {
        var actions = new List<TableTransactionAction>(group.Changes.Count);
        foreach (var change in group.Changes)
        {
            var entity = change.Payload is { } payload
                ? await SealAsync(group.PartitionKey, change.RowKey, payload, change.Key, cancellationToken)
                : new TableEntity(group.PartitionKey, change.RowKey);
            actions.Add(new TableTransactionAction(change.Action, entity, change.ETag));
        }

        var answers = (await UnlessChangedAsync(() => _table.SubmitTransactionAsync(actions, cancellationToken))).Value;
        return group.Changes.Zip(answers)
            .Where(written => written.First.Payload is not null)
            .ToDictionary(written => written.First.RowKey, written => written.Second.Headers.ETag!.Value, StringComparer.Ordinal);
    }

    /// <summary>Commits a group if every row is as it expects. One request.</summary>
    /// <param name="group">The changes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when a row was not; nothing was written.</returns>
    public async Task<bool> TryCommitAsync(GroupCommit group, CancellationToken cancellationToken)
    {
        try
        {
            await CommitAsync(group, cancellationToken);
            return true;
        }
        catch (RowChangedException)
        {
            return false;
        }
    }

    private static string RangeFilter(string partitionKey, string from, string below) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey ge {from} and RowKey lt {below}");

    private async Task<T> UnlessChangedAsync<T>(Func<Task<T>> write)
    {
        try
        {
            return await write();
        }
        catch (RequestFailedException failed) when (failed.Status is 404 or 409 or 412 && failed.ErrorCode != TableErrorCode.TableNotFound)
        {
            throw new RowChangedException(Name);
        }
    }

    private async Task<TableEntity> SealAsync(string partitionKey, string rowKey, byte[] payload, DataKeyNumber key, CancellationToken cancellationToken)
    {
        if (key.Purpose == KeyPurpose.Current && !KnownTables.Rotated.Any(t => t.Name == Name))
            throw new StoreNotRotatedException(Name);
        var dataKey = await _keys.SealingAsync(key, cancellationToken);
        return SealedColumns.Write(partitionKey, rowKey, RowCipher.Seal(dataKey, new RowIdentity(_file, Name, partitionKey, rowKey), payload));
    }

    private async Task<SealedRow> OpenAsync(TableEntity entity, CancellationToken cancellationToken)
    {
        var sealedBytes = SealedColumns.Read(Name, entity);
        var key = await _keys.OpeningAsync(RowCipher.ReadKeyNumber(Name, sealedBytes), cancellationToken);
        var payload = RowCipher.Open(key, new RowIdentity(_file, Name, entity.PartitionKey, entity.RowKey), sealedBytes);
        return new SealedRow(entity.PartitionKey, entity.RowKey, payload, entity.ETag);
    }
}
