using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Juki.Testing.Memory;

/// <summary>A table in memory: rows by their keys, a new ETag at each write.</summary>
internal sealed class MemoryTable(string name) : TableClient
{
    private const int MaxGroup = 100;
    private const int MaxPage = 1000;
    private const char Separator = '\n';

    private static readonly Comparer<Placed> ByKey = Comparer<Placed>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key));

    private readonly Lock _writing = new();
    private readonly SortedDictionary<string, SortedSet<Placed>> _partitions = new(StringComparer.Ordinal);
    private long _version;

    public override string Name => name;

    /// <summary>About how many bytes its rows take on the heap.</summary>
    public long Bytes { get; private set; }

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        MemoryReads.Note(name);
        lock (_writing)
            return Task.FromResult<NullableResponse<T>>((NullableResponse<T>)(object)new Maybe<TableEntity>(Find(partitionKey, rowKey)?.ToEntity()));
    }

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var asked = new MemoryFilter(filter ?? "");
        return new MemoryPages<T>(after => ReadPage<T>(asked, after, maxPerPage ?? MaxPage, select is not null));
    }

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        OneAsync(TableTransactionActionType.Add, entity, default);

    public override Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        OneAsync(mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace, entity, default);

    public override Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        OneAsync(TableTransactionActionType.UpdateReplace, entity, ifMatch);

    public override Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        OneAsync(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch);

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        if (actions.Count > MaxGroup || actions.Select(a => a.Entity.PartitionKey).Distinct().Count() > 1)
            throw new RequestFailedException(400, "Not a group of one partition.");
        lock (_writing)
        {
            foreach (var action in actions)
                Check(action);
            var answers = actions.Select(Apply).ToList();
            return Task.FromResult(Response.FromValue<IReadOnlyList<Response>>(answers, Answer.NoContent));
        }
    }

    private Task<Response> OneAsync(TableTransactionActionType type, ITableEntity entity, ETag ifMatch)
    {
        var action = new TableTransactionAction(type, entity, ifMatch);
        lock (_writing)
        {
            Check(action);
            return Task.FromResult(Apply(action));
        }
    }

    private void Check(TableTransactionAction action)
    {
        var present = Find(action.Entity.PartitionKey, action.Entity.RowKey);
        switch (action.ActionType)
        {
            case TableTransactionActionType.Add when present is not null:
                throw new RequestFailedException(409, "There is one.", "EntityAlreadyExists", null);
            case TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete when present is null:
                throw new RequestFailedException(404, "There is none.", "ResourceNotFound", null);
            case TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete
                when action.ETag != default && action.ETag != ETag.All && action.ETag != present!.ETag:
                throw new RequestFailedException(412, "It has changed.", "UpdateConditionNotSatisfied", null);
        }
    }

    private Response Apply(TableTransactionAction action)
    {
        var (partition, row) = (action.Entity.PartitionKey, action.Entity.RowKey);
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Forget(_partitions[partition], row);
            if (_partitions[partition].Count == 0)
                _partitions.Remove(partition);
            return Answer.NoContent;
        }

        var stored = new MemoryRow(Merged(action), new ETag(string.Create(CultureInfo.InvariantCulture, $"W/\"{++_version}\"")));
        if (!_partitions.TryGetValue(partition, out var rows))
            _partitions[partition] = rows = new SortedSet<Placed>(ByKey);
        Forget(rows, row);
        rows.Add(new Placed(row, stored));
        Bytes += stored.Size;
        return new Answer(204, stored.ETag);
    }

    private TableEntity Merged(TableTransactionAction action)
    {
        var (entity, merged) = ((TableEntity)action.Entity, new TableEntity(action.Entity.PartitionKey, action.Entity.RowKey));
        if (action.ActionType != TableTransactionActionType.UpsertMerge || Find(entity.PartitionKey, entity.RowKey)?.ToEntity() is not { } present)
            return entity;
        foreach (var (column, value) in present.Concat(entity).Where(column => column.Value is byte[]))
            merged[column] = value;
        return merged;
    }

    private void Forget(SortedSet<Placed> rows, string row)
    {
        if (rows.TryGetValue(new Placed(row, null), out var former) && rows.Remove(former))
            Bytes -= former.Row!.Size;
    }

    private MemoryRow? Find(string partition, string row) =>
        _partitions.TryGetValue(partition, out var rows) && rows.TryGetValue(new Placed(row, null), out var found) ? found.Row : null;

    private (IReadOnlyList<T> Rows, string? Next) ReadPage<T>(MemoryFilter filter, string? after, int size, bool keysAlone)
    {
        MemoryReads.Note(name);
        lock (_writing)
        {
            var found = Matching(filter, after?.Split(Separator) ?? ["", ""]).Take(size).ToList();
            var rows = found.Select(row => (T)(ITableEntity)row.ToEntity(keysAlone)).ToList();
            return (rows, found.Count < size ? null : $"{found[^1].PartitionKey}{Separator}{found[^1].RowKey}");
        }
    }

    private IEnumerable<MemoryRow> Matching(MemoryFilter filter, string[] after)
    {
        var (lastPartition, lastRow) = (after[0], after[1]);
        foreach (var (partition, rows) in Partitions(filter.Partition))
        {
            var order = string.CompareOrdinal(partition, lastPartition);
            var from = order == 0 && string.CompareOrdinal(lastRow, filter.Lowest) > 0 ? lastRow : filter.Lowest;
            if (order < 0 || string.CompareOrdinal(from, filter.Highest) > 0)
                continue;
            foreach (var (key, row) in rows.GetViewBetween(new Placed(from, null), new Placed(filter.Highest, null)))
            {
                if (filter.Holds(partition, key) && !(order == 0 && key == lastRow))
                    yield return row!;
            }
        }
    }

    private IEnumerable<KeyValuePair<string, SortedSet<Placed>>> Partitions(string? only)
    {
        if (only is null)
            return _partitions;
        return _partitions.TryGetValue(only, out var rows) ? [new(only, rows)] : [];
    }

    private readonly record struct Placed(string Key, MemoryRow? Row);
}
