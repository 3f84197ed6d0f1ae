using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Registry.Integrity;
using Juki.Registry.Tests.MunicipalFiles;
using Juki.Testing;

namespace Juki.Registry.Tests.Integrity;

/// <summary>Checks of integrity from the file to the result, on real people who came by notices.</summary>
[Trait("Requirement", "I1")]
public sealed class IntegrityFlowTests : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly OwnAzurite _azurite;
    private RegistryBench _bench = null!;

    public IntegrityFlowTests(OwnAzurite azurite) => _azurite = azurite;

    public async Task InitializeAsync()
    {
        await _azurite.ClearAsync();
        _bench = await RegistryBench.StartAsync(_azurite.ConnectionString, _azurite.KeyFolder, DateTimeOffset.UtcNow);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Each_kind_of_difference_is_told_to_the_municipality_by_code_and_items()
    {
        var people = Enumerable.Range(0, 9).Select(_ => SyntheticPerson.New()).ToList();
        foreach (var person in people.Take(8))
            await _bench.SendAsync(person.MoveIn(1, First));
        await _bench.SendAsync(people[5].MoveOut(2, First));
        await _bench.SendAsync(people[6].Death(2, First));
        var renamed = people[7].Under(SyntheticPerson.New().ResidentCode);
        await _bench.SendAsync(people[7].CodeChange(2, First, renamed.ResidentCode));
        _bench.Time.Advance(TimeSpan.FromMinutes(1));

        List<JsonObject> rows =
        [
            people[0].MoveIn(1, First),
            people[1].MoveIn(1, First),
            With(people[2].MoveIn(1, First), ("name", "合成　花子"), ("address", Second), ("townCode", "002000")),
            people[4].MoveOut(2, First),
            people[5].MoveIn(1, First),
            people[6].Death(2, First),
            renamed.CodeChange(2, First, renamed.ResidentCode),
            people[8].MoveIn(1, First),
        ];
        rows[6].Remove("formerResidentCode");
        rows[6]["residentCode"] = renamed.ResidentCode;
        var told = await CheckAsync(rows);
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

        var again = await CheckAsync([.. people.Take(5).Select(person => person.MoveIn(1, First)), rows[6]]);
        Assert.Equal((6, 0, 0, 0, 0), TotalsOf(again));
        Assert.Equal(6, (await _bench.Server.Get<CheckBoard>().OfAsync(RegistryBench.Ichikawa, default)).Good!.Same);
    }

    private static (int, int, int, int, int) TotalsOf(JsonElement told)
    {
        var totals = told.GetProperty("data").GetProperty("totals");
        return (Of("same"), Of("itemsDiffer"), Of("onlyHere"), Of("onlyThere"), Of("stateDiffers"));

        int Of(string member) => totals.GetProperty(member).GetInt32();
    }

    private static IEnumerable<(string, string, string)> PeopleOf(JsonElement told) => told.GetProperty("data").GetProperty("people").EnumerateArray().Select(person => (
        person.GetProperty("residentCode").GetString()!,
        person.GetProperty("verdict").GetString()!,
        string.Join(' ', person.GetProperty("names").EnumerateArray().Select(name => name.GetString()))));

    private static JsonObject With(JsonObject row, params IEnumerable<(string Member, string Value)> changes)
    {
        foreach (var (member, value) in changes)
            row[member] = value;
        return row;
    }

    private async Task<JsonElement> CheckAsync(IReadOnlyList<JsonObject> rows)
    {
        var file = await new SentFile(_bench, RegistryBench.Ichikawa, rows) { RowsInPart = 3 }.SealAsync();
        return Assert.Single(await (await file.UploadAsync()).DeliverAsync());
    }
}
