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
public sealed class PersonSearch(SearchTable index, PersonStore people, Decoys decoys)
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
        var candidates = await CandidatesAsync(asked, plan, cancellationToken);
        return candidates.Count > MostOpened
            ? new Found([], candidates.Count)
            : new Found(await OpenAsync(asked, InOrder(candidates.Keys), cancellationToken), Unopened: 0);
    }

    /// <summary>
    /// Finds overseas movers who match, and with them some of the others: no more than fit into the requests that are made whoever is there, so that neither
    /// a count nor the time taken tells somebody who may not be provided from nobody (F5).
    /// </summary>
    /// <param name="asked">The conditions.</param>
    /// <param name="plan">The plan, of the same conditions.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The people; of the others a few, for the log. One request a bucket, and eight for each begun eight overseas movers, at the least eight.</returns>
    public async Task<Found> FindOverseasAsync(FourItems asked, SearchPlan plan, CancellationToken cancellationToken)
    {
        var candidates = await CandidatesAsync(asked, plan, cancellationToken);
        var movers = InOrder(candidates.Where(candidate => candidate.Value).Select(candidate => candidate.Key));
        if (movers.Count > MostOpened)
            return new Found([], movers.Count);
        var room = (Math.Max(1, (movers.Count + AtOnce - 1) / AtOnce) * AtOnce) - movers.Count;
        var others = InOrder(candidates.Where(candidate => !candidate.Value).Select(candidate => candidate.Key)).Take(room).ToList();
        var nobody = await decoys.TakeAsync(room - others.Count, cancellationToken);
        return new Found(await OpenAsync(asked, [.. movers, .. others, .. nobody], cancellationToken), Unopened: 0);
    }

    private static List<BlindToken> InOrder(IEnumerable<BlindToken> people) => [.. people.OrderBy(person => person.Hex, StringComparer.Ordinal)];

    // Whoever may match, and whether an entry says that it is an overseas mover.
    private async Task<Dictionary<BlindToken, bool>> CandidatesAsync(FourItems asked, SearchPlan plan, CancellationToken cancellationToken)
    {
        var candidates = new Dictionary<BlindToken, bool>();
        foreach (var buckets in plan.Values.Chunk(AtOnce))
        {
            foreach (var (person, isOverseas) in (await Task.WhenAll(buckets.Select(bucket => CandidatesAsync(asked, plan.Index, bucket, cancellationToken)))).SelectMany(found => found))
                candidates[person] = isOverseas || candidates.GetValueOrDefault(person);
        }

        return candidates;
    }

    private async Task<IReadOnlyList<Match>> OpenAsync(FourItems asked, IReadOnlyList<BlindToken> candidates, CancellationToken cancellationToken)
    {
        var matches = new List<Match>();
        foreach (var some in candidates.Chunk(AtOnce))
            matches.AddRange((await Task.WhenAll(some.Select(person => OpenAsync(asked, person, cancellationToken)))).OfType<Match>());
        return matches;
    }

    private async Task<IReadOnlyList<(BlindToken Person, bool IsOverseas)>> CandidatesAsync(FourItems asked, IndexName name, string bucket, CancellationToken cancellationToken)
    {
        var found = new List<(BlindToken, bool)>();
        await foreach (var row in index.ReadAsync(name, bucket, cancellationToken))
        {
            var facts = IndexedFacts.Unpack(row.Facts);
            if (facts.MayMatch(asked))
                found.Add((row.Person, facts.IsOverseas));
        }

        return found;
    }

    private async Task<Match?> OpenAsync(FourItems asked, BlindToken person, CancellationToken cancellationToken)
    {
        var range = await people.ReadAsync(person, cancellationToken);
        return PersonBody.Unpack(range.Body).Current is { } record && asked.Matches(SearchedPerson.Of(record)) ? new Match(person, record) { Range = range } : null;
    }
}
