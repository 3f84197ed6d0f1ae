using Juki.Records.Items;
using Juki.Records.Searching;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Searches;

namespace Juki.Registry.Searches;

/// <summary>Somebody who was found.</summary>
/// <param name="Person">The person's token.</param>
/// <param name="Record">The current record.</param>
public sealed record Match(BlindToken Person, PersonRecord Record)
{
    /// <summary>The person's range, as read; null for whom the national server told of.</summary>
    public PersonRange? Range { get; init; }
}

/// <summary>What a search found.</summary>
/// <param name="Matches">Everybody who matches, the removed and the dead included.</param>
/// <param name="Unopened">How many may match, where they are too many to be opened; then there are no matches.</param>
public sealed record Found(IReadOnlyList<Match> Matches, int Unopened);

/// <summary>
/// Finds people by the four items (4情報). The entries of a plan's buckets say who may match; each of these is opened and held against the
/// conditions once more (P4), so that an entry that is out of date, or of a change that was never committed, finds nobody.
/// </summary>
public sealed class PersonSearch(SearchTable index, PersonStore people)
{
    /// <summary>Most records that one search opens [P]: more than any answer may hold, so that counts up to there are of people that may be told of.</summary>
    public const int MostOpened = 200;

    private const int AtOnce = 8;

    /// <summary>Finds everybody who matches.</summary>
    /// <param name="asked">The conditions.</param>
    /// <param name="plan">The plan, of the same conditions.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The people, or about how many where more than <see cref="MostOpened"/> may match. One request a bucket, and one a person who is opened.</returns>
    public async Task<Found> FindAsync(FourItems asked, SearchPlan plan, CancellationToken cancellationToken)
    {
        var candidates = new HashSet<BlindToken>();
        foreach (var buckets in plan.Values.Chunk(AtOnce))
        {
            foreach (var found in await Task.WhenAll(buckets.Select(bucket => CandidatesAsync(asked, plan.Index, bucket, cancellationToken))))
                candidates.UnionWith(found);
        }

        if (candidates.Count > MostOpened)
            return new Found([], candidates.Count);
        var matches = new List<Match>();
        foreach (var some in candidates.OrderBy(person => person.Hex, StringComparer.Ordinal).Chunk(AtOnce))
            matches.AddRange((await Task.WhenAll(some.Select(person => OpenAsync(asked, person, cancellationToken)))).OfType<Match>());
        return new Found(matches, Unopened: 0);
    }

    private async Task<IReadOnlyList<BlindToken>> CandidatesAsync(FourItems asked, IndexName name, string bucket, CancellationToken cancellationToken)
    {
        var found = new List<BlindToken>();
        await foreach (var row in index.ReadAsync(name, bucket, cancellationToken))
        {
            if (IndexedFacts.MayMatch(row.Facts, asked))
                found.Add(row.Person);
        }

        return found;
    }

    private async Task<Match?> OpenAsync(FourItems asked, BlindToken person, CancellationToken cancellationToken)
    {
        var range = await people.ReadAsync(person, cancellationToken);
        return PersonBody.Unpack(range.Body).Current is { } record && asked.Matches(SearchedPerson.Of(record)) ? new Match(person, record) { Range = range } : null;
    }
}
