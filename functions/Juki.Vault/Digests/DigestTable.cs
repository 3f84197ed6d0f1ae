using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Juki.Records.Integrity;
using Juki.Vault.Storage;

namespace Juki.Vault.Digests;

/// <summary>
/// Digests of current records, packed: an entity a bucket, a property a person. A property is merged in without being read, so that an update costs
/// one request, and two people of one bucket never wait for each other.
/// </summary>
public sealed class DigestTable(IStorageAccounts accounts, DigestMaker maker, TimeProvider time)
{
    /// <summary>Digits of a bucket's number in row keys.</summary>
    internal const int BucketDigits = 5;

    private const char Column = 'p';
    private const string WrittenAt = "WrittenAt";
    private const string FullSuffix = "+";
    private const string BelowFull = ",";

    // Of 252 properties one is the time; what is merged at once when digests are rebuilt.
    private const int MostAtOnce = 200;

    // Full ones of so many buckets keep within the 4 MB of a group's request.
    private const int BucketsAtOnce = 50;
    private const int NearlyFull = 240;

    private readonly TableClient _table = accounts.Tables(StorageArea.Records).GetTableClient(KnownTables.Digests);

    /// <summary>Writes a person's entry over whatever is there. One request; one more where the bucket's entity is full.</summary>
    /// <param name="place">The municipality's buckets.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is written.</returns>
    public async Task PutAsync(DigestPlace place, DigestEntry entry, CancellationToken cancellationToken)
    {
        var pen = await maker.TakeAsync(cancellationToken);
        var row = RowOf(BucketBits.Of(entry.Name.Leading, place.Bits));
        if (!await TryMergeAsync(EntityOf(pen, place, row, [entry]), cancellationToken))
            await _table.UpsertEntityAsync(EntityOf(pen, place, row + FullSuffix, [entry]), TableUpdateMode.Merge, cancellationToken);
    }

    /// <summary>
    /// Writes entries of many people over whatever is there of them. One request fifty buckets, and one more for each two hundred people of a bucket;
    /// one a bucket, and one each where its entity is full, in a group in which one is.
    /// </summary>
    /// <param name="place">The municipality's buckets.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when all are written.</returns>
    public async Task PutAsync(DigestPlace place, IEnumerable<DigestEntry> entries, CancellationToken cancellationToken)
    {
        // A group holds a bucket once: what of it is not merged at once goes in a later round.
        var rounds = entries.GroupBy(entry => BucketBits.Of(entry.Name.Leading, place.Bits))
            .SelectMany(bucket => bucket.Chunk(MostAtOnce).Select((some, round) => (Round: round, Number: bucket.Key, Entries: some)))
            .GroupBy(some => some.Round);
        foreach (var group in rounds.SelectMany(round => round.Chunk(BucketsAtOnce)))
            await MergeAsync(place, [.. group.Select(some => (some.Number, some.Entries))], cancellationToken);
    }

    /// <summary>
    /// Writes those entries of a bucket than which nothing newer is there, while updates go on: an entry that an update has written meanwhile stays.
    /// Two requests, and again as often as another wrote to the bucket in between.
    /// </summary>
    /// <param name="place">The municipality's buckets.</param>
    /// <param name="number">The bucket.</param>
    /// <param name="entries">The entries, all of this bucket.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when none there is older.</returns>
    public async Task PutNewerAsync(DigestPlace place, int number, IReadOnlyList<DigestEntry> entries, CancellationToken cancellationToken)
    {
        var pen = await maker.TakeAsync(cancellationToken);
        while (true)
        {
            var (bucket, etag) = await ReadFirstAsync(pen, place, number, cancellationToken);
            var there = bucket?.Entries.ToDictionary(entry => entry.Name) ?? [];
            var newer = entries.Where(entry => !there.TryGetValue(entry.Name, out var known) || (known.Version <= entry.Version && known != entry)).Take(MostAtOnce).ToArray();
            if (newer.Length == 0)
                return;
            await TryMergeAsReadAsync(EntityOf(pen, place, RowOf(number), newer), etag, cancellationToken);
        }
    }

    /// <summary>Reads a bucket. One request.</summary>
    /// <param name="place">The municipality's buckets.</param>
    /// <param name="number">The bucket.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The bucket; without entries where there is none.</returns>
    public async Task<DigestBucket> ReadAsync(DigestPlace place, int number, CancellationToken cancellationToken)
    {
        var row = RowOf(number);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {place.Partition} and RowKey ge {row} and RowKey lt {row + BelowFull}");
        return await ReadAsync(place, filter, cancellationToken).FirstOrDefaultAsync(cancellationToken) ?? new DigestBucket(number, [], []);
    }

    /// <summary>Reads the buckets that were written at a time or later, in the order of their numbers. One request a page.</summary>
    /// <param name="place">The municipality's buckets.</param>
    /// <param name="from">The time, by the clocks of those who write; null for all buckets.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The buckets.</returns>
    public IAsyncEnumerable<DigestBucket> ReadWrittenAsync(DigestPlace place, DateTimeOffset? from, CancellationToken cancellationToken) => ReadAsync(
        place,
        from is { } since
            ? TableClient.CreateQueryFilter($"PartitionKey eq {place.Partition} and WrittenAt ge {since}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {place.Partition}"),
        cancellationToken);

    /// <summary>Deletes the buckets of a place. One request a thousand read, one a hundred deleted.</summary>
    /// <param name="place">The municipality's former buckets.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when they are gone.</returns>
    public async Task DropAsync(DigestPlace place, CancellationToken cancellationToken)
    {
        var rows = _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {place.Partition}"), select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
        foreach (var group in (await rows.ToListAsync(cancellationToken)).Chunk(Tables.GroupCommit.MaxRows))
            await _table.SubmitTransactionAsync(group.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
    }

    private static string RowOf(int number) => number.ToString($"x{BucketDigits}", CultureInfo.InvariantCulture);

    private TableEntity EntityOf(DigestMaker.Pen pen, DigestPlace place, string row, IEnumerable<DigestEntry> entries)
    {
        var entity = new TableEntity(place.Partition, row) { [WrittenAt] = time.GetUtcNow() };
        foreach (var entry in entries)
            entity[$"{Column}{entry.Name.Hex}"] = pen.Seal(place, row, entry);
        return entity;
    }

    private async IAsyncEnumerable<DigestBucket> ReadAsync(DigestPlace place, string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pen = await maker.TakeAsync(cancellationToken);
        var isPartly = filter.Contains(WrittenAt, StringComparison.Ordinal);
        DigestBucket? last = null;
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var bucket = BucketOf(pen, place, entity);

            // Of a bucket in two entities the time may name one alone.
            if (isPartly && (entity.RowKey.Length > BucketDigits || bucket.Entries.Count + bucket.Broken.Count >= NearlyFull))
                bucket = await ReadAsync(place, bucket.Number, cancellationToken);
            if (last is not null && last.Number != bucket.Number)
                yield return last;
            last = last is not null && last.Number == bucket.Number && !isPartly
                ? last with { Entries = [.. last.Entries, .. bucket.Entries], Broken = [.. last.Broken, .. bucket.Broken] }
                : bucket;
        }

        if (last is not null)
            yield return last;
    }

    private static DigestBucket BucketOf(DigestMaker.Pen pen, DigestPlace place, TableEntity entity)
    {
        var (entries, broken) = (new List<DigestEntry>(), new List<DigestName>());
        foreach (var (column, value) in entity)
        {
            if (column[0] != Column || value is not byte[] sealedBytes || !DigestName.TryParse(column.AsSpan(1), out var name))
                continue;
            if (pen.Open(place, entity.RowKey, name, sealedBytes) is { } entry)
                entries.Add(entry);
            else
                broken.Add(name);
        }

        return new DigestBucket(
            int.Parse(entity.RowKey.AsSpan(0, BucketDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), entries, broken);
    }

    private async Task<(DigestBucket? Bucket, ETag ETag)> ReadFirstAsync(DigestMaker.Pen pen, DigestPlace place, int number, CancellationToken cancellationToken)
    {
        var read = await _table.GetEntityIfExistsAsync<TableEntity>(place.Partition, RowOf(number), cancellationToken: cancellationToken);
        return read.HasValue ? (BucketOf(pen, place, read.Value!), read.Value!.ETag) : (null, default);
    }

    private async Task MergeAsync(DigestPlace place, IReadOnlyList<(int Number, DigestEntry[] Entries)> buckets, CancellationToken cancellationToken)
    {
        var pen = await maker.TakeAsync(cancellationToken);
        var entities = buckets.Select(bucket => EntityOf(pen, place, RowOf(bucket.Number), bucket.Entries)).ToList();
        if (entities.Count > 1 && await TryMergeAsync(entities, cancellationToken))
            return;
        foreach (var ((_, entries), entity) in buckets.Zip(entities))
        {
            if (await TryMergeAsync(entity, cancellationToken))
                continue;
            foreach (var entry in entries)
                await PutAsync(place, entry, cancellationToken);
        }
    }

    private Task<bool> TryMergeAsync(TableEntity entity, CancellationToken cancellationToken) =>
        UnlessFullAsync(() => _table.UpsertEntityAsync(entity, TableUpdateMode.Merge, cancellationToken));

    private Task<bool> TryMergeAsync(IEnumerable<TableEntity> entities, CancellationToken cancellationToken) => UnlessFullAsync(() =>
        _table.SubmitTransactionAsync(entities.Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertMerge, entity)), cancellationToken));

    // What has no room in a full entity has none the next time either, since properties are never taken out: it lies in the second one for good.
    private static async Task<bool> UnlessFullAsync(Func<Task> merge)
    {
        try
        {
            await merge();
            return true;
        }
        catch (RequestFailedException full) when (full.ErrorCode == "TooManyProperties")
        {
            return false;
        }
    }

    private async Task TryMergeAsReadAsync(TableEntity entity, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            if (etag == default)
                await _table.AddEntityAsync(entity, cancellationToken);
            else
                await _table.UpdateEntityAsync(entity, etag, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException overtaken) when (overtaken.Status is 404 or 409 or 412)
        {
            // Another wrote to the bucket: it is read again.
        }
    }
}
