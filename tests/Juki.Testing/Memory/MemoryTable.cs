using System.Globalization;
using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;

namespace Juki.Testing.Memory;

/// <summary>A table in memory: rows by their keys, a new ETag at each write.</summary>
internal sealed partial class MemoryTable(string name) : TableClient
{
    private const int MaxGroup = 100;
    private const int MaxPage = 1000;

    private readonly Lock _writing = new();
    private readonly SortedDictionary<string, SortedList<string, TableEntity>> _partitions = new(StringComparer.Ordinal);
    private long _version;

    public override string Name => name;

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        lock (_writing)
            return Task.FromResult<NullableResponse<T>>((NullableResponse<T>)(object)new Maybe<TableEntity>(Find(partitionKey, rowKey)));
    }

    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        new Pages<T>(this, filter ?? "", Math.Min(maxPerPage ?? MaxPage, MaxPage));

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        OneAsync(TableTransactionActionType.Add, entity, default);

    public override Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        OneAsync(TableTransactionActionType.UpsertReplace, entity, default);

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
            _partitions[partition].Remove(row);
            if (_partitions[partition].Count == 0)
                _partitions.Remove(partition);
            return Answer.NoContent;
        }

        // A copy of the writer's; a reader gets it as it is, since every write makes another.
        var stored = new TableEntity((TableEntity)action.Entity) { ETag = new ETag(string.Create(CultureInfo.InvariantCulture, $"W/\"{++_version}\"")) };
        if (!_partitions.TryGetValue(partition, out var rows))
            _partitions[partition] = rows = new SortedList<string, TableEntity>(StringComparer.Ordinal);
        rows[row] = stored;
        return new Answer(204, stored.ETag);
    }

    private TableEntity? Find(string partition, string row) =>
        _partitions.TryGetValue(partition, out var rows) && rows.TryGetValue(row, out var entity) ? entity : null;

    private List<TableEntity> ReadPage(string filter, TableEntity? after, int most)
    {
        lock (_writing)
            return [.. Matching(filter, after).Take(most)];
    }

    // The filters are conjunctions of comparisons of the two keys, as TableClient.CreateQueryFilter writes them.
    private IEnumerable<TableEntity> Matching(string filter, TableEntity? after)
    {
        var conditions = Condition().Matches(filter).Select(m => (Key: m.Groups[1].Value, Operator: m.Groups[2].Value, Value: m.Groups[3].Value)).ToList();
        if (filter.Length > 0 && conditions.Count != filter.Split(" and ").Length)
            throw new NotSupportedException("A filter of a form that this table does not know.");
        var onePartition = conditions.FirstOrDefault(c => c is { Key: "PartitionKey", Operator: "eq" }).Value;
        IEnumerable<KeyValuePair<string, SortedList<string, TableEntity>>> partitions = onePartition is null
            ? _partitions
            : _partitions.TryGetValue(onePartition, out var only) ? [new(onePartition, only)] : [];
        foreach (var (partition, rows) in partitions.Where(p => after is null || string.CompareOrdinal(p.Key, after.PartitionKey) >= 0))
        {
            var from = conditions.FirstOrDefault(c => c is { Key: "RowKey", Operator: "ge" }).Value;
            var start = partition == after?.PartitionKey ? after.RowKey + '\0' : from ?? "";
            for (var at = FirstAtOrAfter(rows.Keys, start); at < rows.Count; at++)
            {
                var row = rows.Values[at];
                if (conditions.TrueForAll(c => Holds(c.Key == "RowKey" ? row.RowKey : row.PartitionKey, c.Operator, c.Value)))
                    yield return row;
                else if (onePartition is not null && from is not null)
                    break;
            }
        }
    }

    private static int FirstAtOrAfter(IList<string> keys, string from)
    {
        var (low, high) = (0, keys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(keys[middle], from) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool Holds(string key, string comparison, string value) => (string.CompareOrdinal(key, value), comparison) switch
    {
        (0, "eq" or "ge" or "le") => true,
        ( > 0, "ge" or "gt") => true,
        ( < 0, "le" or "lt") => true,
        _ => false,
    };

    // As the service does, each page is read when it is asked for.
    private sealed class Pages<T>(MemoryTable table, string filter, int most) : AsyncPageable<T>
        where T : notnull
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            TableEntity? last = null;
            List<TableEntity> rows;
            do
            {
                await Task.CompletedTask;
                rows = table.ReadPage(filter, last, most);
                last = rows.LastOrDefault();
                yield return Page<T>.FromValues([.. rows.Select(row => (T)(ITableEntity)row)], rows.Count < most ? null : last!.RowKey, Answer.NoContent);
            }
            while (rows.Count == most);
        }
    }

    [GeneratedRegex("(PartitionKey|RowKey) (eq|ge|gt|le|lt) '([^']*)'")]
    private static partial Regex Condition();
}