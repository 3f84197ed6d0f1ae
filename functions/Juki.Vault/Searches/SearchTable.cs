using System.Globalization;
using System.Runtime.CompilerServices;
using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Vault.Searches;

/// <summary>
/// The blind indexes that people are searched by. A bucket is a range of a partition, named by the truncated keyed digest of what it stands for; a
/// row is named by a pseudonym of the person that no other index has, so that rows of two indexes can't be joined, and holds a sealed and padded locator.
/// </summary>
public sealed partial class SearchTable(SealedTables tables, BlindIndex index, TimeProvider time)
{
    // Rows of names of any usual length are as long as one another.
    private const int PaddedTo = 256;

    // A bucket's rows lie between its name with the one and its name with the other, the next character.
    private const char Separator = '.';
    private const char AfterSeparator = '/';

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.SearchIndex);

    /// <summary>Writes entries of a person; those that are there already stay as they are. One request each, side by side.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="rows">The entries.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when all are written.</returns>
    public Task PutAsync(BlindToken person, IReadOnlyList<SearchRow> rows, CancellationToken cancellationToken) => Task.WhenAll(rows.Select(async row =>
    {
        var (partition, rowKey) = await PlaceAsync(person, row, cancellationToken);
        await _table.PutAsync(partition, rowKey, Pack(person, row.Facts), KeyPeriods.Current(time.GetUtcNow()), cancellationToken);
    }));

    /// <summary>Writes entries of several people; those that are there already stay as they are. One request a hundred entries of a partition.</summary>
    /// <param name="entries">People and their entries.</param>
    /// <param name="atOnce">How many requests run side by side.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when all are written.</returns>
    public async Task PutTogetherAsync(IEnumerable<(BlindToken Person, SearchRow Row)> entries, int atOnce, CancellationToken cancellationToken)
    {
        var places = new Dictionary<(string Partition, string RowKey), byte[]>();
        foreach (var (person, row) in entries)
            places[await PlaceAsync(person, row, cancellationToken)] = Pack(person, row.Facts);
        var key = KeyPeriods.Current(time.GetUtcNow());
        var chunks = places.GroupBy(place => place.Key.Partition, StringComparer.Ordinal).SelectMany(partition => partition.Chunk(GroupCommit.MaxRows));
        await Parallel.ForEachAsync(chunks, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken }, async (chunk, token) =>
        {
            if (chunk is [var ((partition, only), facts)])
            {
                await _table.PutAsync(partition, only, facts, key, token);
                return;
            }

            var group = new GroupCommit(chunk[0].Key.Partition);
            foreach (var ((_, rowKey), payload) in chunk)
                group.Put(rowKey, payload, key);
            await _table.CommitAsync(group, token);
        });
    }

    /// <summary>Removes entries of a person; those that are gone already are no error. One request each, side by side.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="rows">The entries.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when all are gone.</returns>
    public Task RemoveAsync(BlindToken person, IReadOnlyList<SearchRow> rows, CancellationToken cancellationToken) => Task.WhenAll(rows.Select(async row =>
    {
        var (partition, rowKey) = await PlaceAsync(person, row, cancellationToken);
        await _table.RemoveAsync(partition, rowKey, cancellationToken);
    }));

    /// <summary>Reads a bucket. One request a thousand entries.</summary>
    /// <param name="name">Which index.</param>
    /// <param name="bucket">What the bucket stands for; others that share its truncated digest come along.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The entries.</returns>
    public async IAsyncEnumerable<FoundRow> ReadAsync(IndexName name, string bucket, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (partition, first) = await index.BucketAsync(name, bucket, cancellationToken);
        await foreach (var row in _table.ReadRangeAsync(partition, $"{first}{Separator}", $"{first}{AfterSeparator}", cancellationToken))
        {
            var located = Payload.Unpack<Located>(row.Payload);
            yield return new FoundRow(new BlindToken(located.Person), located.Facts);
        }
    }

    // What is said is part of the name: of two writers for one number, neither overwrites the other.
    private async Task<(string Partition, string RowKey)> PlaceAsync(BlindToken person, SearchRow row, CancellationToken cancellationToken)
    {
        var (partition, bucket) = await index.BucketAsync(row.Index, row.Bucket, cancellationToken);
        var pseudonym = await index.PseudonymAsync(row.Index, person, cancellationToken);
        var digest = await index.DigestAsync(row.Facts, cancellationToken);
        return (partition, string.Create(CultureInfo.InvariantCulture, $"{bucket}{Separator}{pseudonym}.{row.SequenceNumber:D19}.{digest}"));
    }

    private static byte[] Pack(BlindToken person, byte[] facts) =>
        Payload.Pack(new Located(person.Hex, facts, new byte[PaddedTo - (facts.Length % PaddedTo)]));

    [GenerateShape]
    internal sealed partial record Located([property: Key(0)] string Person, [property: Key(1)] byte[] Facts, [property: Key(2)] byte[] Padding);
}
