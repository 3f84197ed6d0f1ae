using Azure;
using Azure.Data.Tables;

namespace Juki.Testing.Memory;

/// <summary>A row as it lies in memory: no more than its bytes need, so that what else is in memory can be told from it.</summary>
internal sealed class MemoryRow
{
    // Objects around the bytes: this one, its ETag, the node of the sorted set, two strings' heads and the array of columns; then one column's.
    private const int RowOverhead = 216;
    private const int ColumnOverhead = 40;

    private readonly (string Name, byte[] Bytes)[] _columns;

    public MemoryRow(TableEntity entity, ETag etag)
    {
        (PartitionKey, RowKey, ETag) = (entity.PartitionKey, entity.RowKey, etag);
        _columns = [.. entity.Where(column => column.Value is byte[]).Select(column => (string.Intern(column.Key), (byte[])column.Value))];
        Size = RowOverhead + (sizeof(char) * RowKey.Length) + _columns.Sum(column => ColumnOverhead + column.Bytes.Length);
    }

    public string PartitionKey { get; }

    public string RowKey { get; }

    public ETag ETag { get; }

    /// <summary>About how many bytes it takes on the heap.</summary>
    public int Size { get; }

    public TableEntity ToEntity(bool keysAlone = false)
    {
        var entity = new TableEntity(PartitionKey, RowKey) { ETag = ETag };
        foreach (var (name, bytes) in keysAlone ? [] : _columns)
            entity[name] = bytes.ToArray();
        return entity;
    }
}
