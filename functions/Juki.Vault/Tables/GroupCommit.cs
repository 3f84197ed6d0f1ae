using Azure;
using Azure.Data.Tables;
using Juki.Vault.Keys;

namespace Juki.Vault.Tables;

/// <summary>
/// Changes that take effect together or not at all: one entity group of one partition, at most 100 rows.
/// A second row of the same key, or one of another partition, is refused here, since Azurite lets it pass.
/// </summary>
public sealed class GroupCommit(string partitionKey)
{
    /// <summary>Rows that one group can hold.</summary>
    public const int MaxRows = 100;

    private readonly HashSet<string> _rowKeys = new(StringComparer.Ordinal);

    /// <summary>Partition of every row in the group.</summary>
    public string PartitionKey { get; } = partitionKey;

    internal List<Change> Changes { get; } = [];

    /// <summary>A row that must not exist yet.</summary>
    /// <param name="rowKey">Its key.</param>
    /// <param name="payload">What to seal.</param>
    /// <param name="key">The data key to seal under.</param>
    public void Insert(string rowKey, byte[] payload, DataKeyNumber key) =>
        Add(new Change(TableTransactionActionType.Add, rowKey, payload, key, default));

    /// <summary>A row that must still be as it was read.</summary>
    /// <param name="rowKey">Its key.</param>
    /// <param name="payload">What to seal.</param>
    /// <param name="key">The data key to seal under.</param>
    /// <param name="etag">Its version as read.</param>
    public void Replace(string rowKey, byte[] payload, DataKeyNumber key, ETag etag) =>
        Add(new Change(TableTransactionActionType.UpdateReplace, rowKey, payload, key, etag));

    /// <summary>A row that is written whether or not it is there, for a partition with a single writer.</summary>
    /// <param name="rowKey">Its key.</param>
    /// <param name="payload">What to seal.</param>
    /// <param name="key">The data key to seal under.</param>
    public void Put(string rowKey, byte[] payload, DataKeyNumber key) =>
        Add(new Change(TableTransactionActionType.UpsertReplace, rowKey, payload, key, default));

    /// <summary>Removes a row that must still be as it was read.</summary>
    /// <param name="rowKey">Its key.</param>
    /// <param name="etag">Its version as read.</param>
    public void Delete(string rowKey, ETag etag) =>
        Add(new Change(TableTransactionActionType.Delete, rowKey, null, default, etag));

    private void Add(Change change)
    {
        if (Changes.Count == MaxRows)
            throw new GroupRefusedException($"it would hold more than {MaxRows} rows");
        if (!_rowKeys.Add(change.RowKey))
            throw new GroupRefusedException("it would change one row twice");
        Changes.Add(change);
    }

    internal sealed record Change(TableTransactionActionType Action, string RowKey, byte[]? Payload, DataKeyNumber Key, ETag ETag);
}
