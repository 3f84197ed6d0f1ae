using Juki.Records.Items;
using Juki.Records.Searching;
using Juki.Vault.Indexes;
using Juki.Vault.Searches;

namespace Juki.Registry.Searches;

/// <summary>
/// What the search indexes hold of a record. Each index's entries carry the number of the notice since which they say the same, so that what
/// is removed because of one notice is never what another has written.
/// </summary>
internal static class RecordIndexing
{
    /// <summary>The indexes, in the order in which a head keeps their numbers.</summary>
    public static IReadOnlyList<IndexName> Indexes { get; } = [IndexName.BirthDate, IndexName.NameAndYear, IndexName.NameAndTown];

    /// <summary>Since which notice each index says of a person what it says now.</summary>
    /// <param name="former">The record before; null where there was none.</param>
    /// <param name="since">The numbers before.</param>
    /// <param name="next">The record as it becomes.</param>
    /// <param name="anew">Whether all entries are written anew, as of somebody who is entered again: what was there may be about to be erased.</param>
    /// <returns>A number for each index.</returns>
    public static IReadOnlyList<long> Since(PersonRecord? former, IReadOnlyList<long> since, PersonRecord next, bool anew)
    {
        if (former is null || anew || since.Count != Indexes.Count)
            return [.. Indexes.Select(_ => next.SequenceNumber)];
        var (before, after) = (SearchedPerson.Of(former), SearchedPerson.Of(next));
        return [.. Indexes.Zip(since, (index, number) => SaysTheSame(index, before, after) ? number : next.SequenceNumber)];
    }

    /// <summary>The entries of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="since">Its numbers.</param>
    /// <param name="except">Numbers of entries to leave out, index by index: those of another record; none to leave out nothing.</param>
    /// <returns>The entries.</returns>
    public static IReadOnlyList<SearchRow> Of(PersonRecord record, IReadOnlyList<long> since, IReadOnlyList<long> except)
    {
        if (since.Count == 0)
            return [];
        var person = SearchedPerson.Of(record);
        return
        [
            .. from index in Indexes.Index()
               where except.Count == 0 || since[index.Index] != except[index.Index]
               let facts = FactsOf(index.Item, person)
               from bucket in BucketsOf(index.Item, person).Distinct(StringComparer.Ordinal)
               select new SearchRow(index.Item, bucket, since[index.Index], facts),
        ];
    }

    private static bool SaysTheSame(IndexName index, SearchedPerson before, SearchedPerson after) =>
        FactsOf(index, before).AsSpan().SequenceEqual(FactsOf(index, after)) && BucketsOf(index, before).SequenceEqual(BucketsOf(index, after));

    private static byte[] FactsOf(IndexName index, SearchedPerson person) => IndexedFacts.Pack(person, withAddress: index == IndexName.NameAndTown);

    private static IEnumerable<string> BucketsOf(IndexName index, SearchedPerson person) => index switch
    {
        IndexName.BirthDate => [Buckets.OfDate(person.BirthDate)],
        IndexName.NameAndYear => person.Names.SelectMany(Buckets.OfName).Select(name => name + Buckets.YearOf(person.BirthDate)),
        IndexName.NameAndTown => from name in person.Names.SelectMany(Buckets.OfName) from town in TownsOf(person) select name + town,
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    private static IEnumerable<string> TownsOf(SearchedPerson person)
    {
        if (person.TownCode.Length > 0)
            yield return Buckets.OfTown(person.Municipality, person.TownCode);
        yield return Buckets.OfAddress(person.Address);
        if (person.LastAddress.Length > 0)
            yield return Buckets.OfAddress(person.LastAddress);
    }
}
