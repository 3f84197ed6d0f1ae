using System.Collections.Concurrent;
using Juki.LocalHost.Simulation;
using Juki.Records.Items;
using Juki.Registry.Searches;
using Juki.Registry.Tests.Volume;
using Juki.Testing;
using Juki.Testing.Memory;
using Juki.Testing.Model;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Searches;

/// <summary>
/// Ten thousand searches over five thousand people whose lives the real server has served, against the plain model: nobody missed, nobody
/// too many. The tables are in memory, since each query of the emulator scans its table; nothing is forwarded, so that every entry that was
/// ever written is still there.
/// </summary>
[Trait("Requirement", "S1")]
[Trait("Requirement", "P4")]
[Trait("Requirement", "V3")]
public sealed class SearchModelTests : IDisposable
{
    private const int People = 5_000;
    private const int Searches = 10_000;
    private const int LeastAnswered = 4_000;

    private readonly TestFolder _keys = new();

    [Fact]
    public async Task Ten_thousand_searches_find_exactly_whom_the_plain_model_finds()
    {
        var lived = new Lived(new LifeOptions { Today = new DateOnly(2026, 4, 1), Seed = 11, People = People, Years = 1, Pace = 4 });
        await using var served = await lived.ServeAsync(connectionString: null, _keys.Path);
        var people = await ItemsOfAsync(lived, served);
        Assert.InRange(people.Count, People, int.MaxValue);

        var (search, differing, answered) = (served.Get<PersonSearch>(), new ConcurrentBag<string>(), 0);
        await Parallel.ForAsync(0, Searches, async (seed, cancellationToken) =>
        {
            var random = new Random(seed);
            var question = new RandomQuestions(random).About(people[random.Next(people.Count)]);
            var asked = RandomQuestions.Asked(question);
            if (SearchPlan.Of(asked) is not { } plan)
                return;
            Interlocked.Increment(ref answered);
            using var reads = MemoryReads.Start();
            var found = (await search.FindAsync(asked, plan, cancellationToken)).Matches.Select(match => match.Record.Items[KnownItems.ResidentCode]).Order(StringComparer.Ordinal);
            var expected = people.Where(person => PlainSearch.Finds(question, person)).Select(person => person["residentCode"]).Order(StringComparer.Ordinal).ToList();
            if (!found.SequenceEqual(expected))
                differing.Add($"search {seed}: {found.Count()} found, {expected.Count} expected, by {plan.Index}");

            // One query a bucket, and one read a person who is opened (V3); no bucket of so few people has more than a page.
            var (buckets, opened) = (reads.Of(KnownTables.SearchIndex), reads.Of(KnownTables.People));
            if (buckets != plan.Values.Count || buckets > SearchPlan.MostBuckets || opened < expected.Count || opened > PersonSearch.MostOpened)
                differing.Add($"search {seed}: {buckets} queries for {plan.Values.Count} buckets, {opened} people opened for {expected.Count}, by {plan.Index}");
        });
        Assert.Empty(differing);
        Assert.InRange(answered, LeastAnswered, Searches);
    }

    public void Dispose() => _keys.Dispose();

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ItemsOfAsync(Lived lived, ServedLife served)
    {
        var people = new List<IReadOnlyDictionary<string, string>>();
        foreach (var person in lived.Life.People.DistinctBy(person => person.Entry.ResidentCode))
        {
            if ((await served.FindAsync(person.Entry.ResidentCode)).Rows is [.., var current])
                people.Add(FieldTable.Juki.Fields.ToDictionary(field => field.JsonName, field => current.Items[field.No]));
        }

        return people;
    }
}
