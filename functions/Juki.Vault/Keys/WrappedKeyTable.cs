using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Juki.Vault.Storage;

namespace Juki.Vault.Keys;

/// <summary>The wrapped data keys: a table in a storage account apart from what they seal.</summary>
/// <remarks>Partition: the purpose. Row: period and generation. Columns: the wrapping object's version and the wrapped bytes.</remarks>
public sealed class WrappedKeyTable(IStorageAccounts accounts)
{
    private const string VersionColumn = "KeyVersion";
    private const string WrappedColumn = "Wrapped";

    private readonly TableClient _table = accounts.Tables(StorageArea.Keys).GetTableClient(KnownTables.DataKeys);

    /// <summary>Reads a wrapped key.</summary>
    /// <param name="number">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The key, or null when there is none.</returns>
    public async Task<WrappedKey?> ReadAsync(DataKeyNumber number, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(number.PurposeName, number.RowKey, cancellationToken: cancellationToken);
        return row.HasValue ? new WrappedKey(row.Value!.GetString(VersionColumn), row.Value.GetBinary(WrappedColumn)) : null;
    }

    /// <summary>Records a wrapped key unless one of this number is there.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="wrapped">The wrapped key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when another process was first: its key counts.</returns>
    public async Task<bool> TryAddAsync(DataKeyNumber number, WrappedKey wrapped, CancellationToken cancellationToken)
    {
        var row = new TableEntity(number.PurposeName, number.RowKey)
        {
            [VersionColumn] = wrapped.KeyVersion,
            [WrappedColumn] = wrapped.Bytes,
        };
        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Lists the periods before a given one of which there are keys. One request a thousand keys.</summary>
    /// <param name="purpose">What the keys seal.</param>
    /// <param name="period">The first period that is not asked for.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The periods, earliest first.</returns>
    public async Task<IReadOnlyList<int>> PeriodsBeforeAsync(KeyPurpose purpose, int period, CancellationToken cancellationToken)
    {
        var periods = new SortedSet<int>();
        await foreach (var number in NumbersAsync(new DataKeyNumber(purpose, 0, 0), new DataKeyNumber(purpose, period, 0), cancellationToken))
            periods.Add(number.Period);
        return [.. periods];
    }

    /// <summary>Removes every wrapped key of a period; none is no error.</summary>
    /// <param name="purpose">What the keys seal.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when they are gone.</returns>
    public async Task RemoveAsync(KeyPurpose purpose, int period, CancellationToken cancellationToken)
    {
        await foreach (var number in NumbersAsync(new DataKeyNumber(purpose, period, 0), new DataKeyNumber(purpose, period + 1, 0), cancellationToken))
            await _table.DeleteEntityAsync(number.PurposeName, number.RowKey, ETag.All, cancellationToken);
    }

    private async IAsyncEnumerable<DataKeyNumber> NumbersAsync(
        DataKeyNumber from, DataKeyNumber below, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {from.PurposeName} and RowKey ge {from.RowKey} and RowKey lt {below.RowKey}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: [nameof(TableEntity.RowKey)], cancellationToken: cancellationToken))
            yield return DataKeyNumber.OfRow(from.Purpose, row.RowKey);
    }
}
