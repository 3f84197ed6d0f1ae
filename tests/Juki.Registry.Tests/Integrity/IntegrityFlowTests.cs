using System.Text.Json.Nodes;
using Juki.Registry.Integrity;
using Juki.Testing;
using static Juki.Registry.Tests.Integrity.IntegrityBench;

namespace Juki.Registry.Tests.Integrity;

/// <summary>Checks of integrity from the file to the result, on real people who came by notices.</summary>
[Trait("Requirement", "I1")]
public sealed class IntegrityFlowTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string Matsudo = "122076";
    private const string First = "松戸市根本三百八十七番地";
    private const string Second = "松戸市小金一番地";

    private RegistryBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RegistryBench.StartAsync(azurite, [Matsudo]);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Each_kind_of_difference_is_told_to_the_municipality_by_code_and_items_and_then_nothing_differs()
    {
        var people = Enumerable.Range(0, 9).Select(_ => SyntheticPerson.New()).ToList();
        await Task.WhenAll(people.Take(8).Select(async person => await _bench.Updates.ApplyAsync(await _bench.SealAsync(person.MoveIn(1, First).At(Matsudo), Matsudo), 1, default)));
        await _bench.SendAtAsync(Matsudo, people[5].MoveOut(2, First));
        await _bench.SendAtAsync(Matsudo, people[6].Death(2, First));
        var renamed = people[7].Under(SyntheticPerson.New().ResidentCode);
        await _bench.SendAtAsync(Matsudo, people[7].CodeChange(2, First, renamed.ResidentCode));
        _bench.Time.Advance(TimeSpan.FromMinutes(1));

        var changed = people[7].CodeChange(2, First, renamed.ResidentCode).At(Matsudo);
        changed.Remove("formerResidentCode");
        List<JsonObject> rows =
        [
            people[0].MoveIn(1, First),
            people[1].MoveIn(1, First),
            people[2].MoveIn(1, First).With("name", "合成　花子").With("address", Second).With("townCode", "002000"),
            people[4].MoveOut(2, First),
            people[5].MoveIn(1, First),
            people[6].Death(2, First),
            changed,
            people[8].MoveIn(1, First),
        ];
        var told = Assert.Single(await _bench.CheckAsync(Matsudo, [.. rows.Select(row => row.At(Matsudo))]));
        Assert.Equal((4, 1, 1, 1, 2), TotalsOf(told));
        Assert.Equal(
            new[]
            {
                (people[2].ResidentCode, "items-differ", "name address townCode"),
                (people[4].ResidentCode, "state-differs", ""),
                (people[5].ResidentCode, "state-differs", ""),
                (people[8].ResidentCode, "only-there", ""),
                (people[3].ResidentCode, "only-here", ""),
            },
            PeopleOf(told));
        Assert.DoesNotContain(First, told.GetRawText(), StringComparison.Ordinal);

        var again = Assert.Single(await _bench.CheckAsync(Matsudo, [.. people.Take(5).Select(person => person.MoveIn(1, First).At(Matsudo)), changed]));
        Assert.Equal((6, 0, 0, 0, 0), TotalsOf(again));
        Assert.Equal(6, (await _bench.Server.Get<CheckBoard>().OfAsync(Matsudo, default)).Good!.Same);
    }
}
