using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Tests.Disclosures;
using Juki.Registry.Tests.Loading;
using Juki.Testing;

namespace Juki.Registry.Tests.MunicipalFiles;

/// <summary>Loads, checks and disclosures of the Fuhyo file go by its own items; each row of a municipality's file carries its number.</summary>
public sealed class SupplementFilesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    [Trait("Requirement", "I1")]
    [Trait("Requirement", "D1")]
    public async Task Supplements_are_loaded_checked_and_disclosed()
    {
        await using var api = await ApiBench.StartAsync(azurite, RegisterFile.Fuhyo);
        var bench = api.Registry;
        SyntheticPerson[] people = [SyntheticPerson.New(), SyntheticPerson.New(), SyntheticPerson.New()];
        var rows = people.Select(person => Row(person)).ToList();
        rows[2]["individualNumber"] = people[2].IndividualNumber;

        var loads = new LoadBench(bench);
        var loaded = await loads.RunAsync(await loads.SendAsync(rows));
        Assert.Equal((2, 1), (loaded.Counts.Accepted, loaded.Counts.Refused));

        // What is disclosed to a resident is held whoever may be provided (F5 is of duties).
        var report = await api.DiscloseAsync(people[0].ResidentCode);
        var items = report.Body.GetProperty("records").EnumerateArray().Single().GetProperty("items").EnumerateArray().ToDictionary(item => Text(item, "item"), item => Text(item, "text"));
        Assert.Equal(RegisterFile.Fuhyo.Fields.NamesOf(RegisterFile.Fuhyo.Reported), items.Keys);
        Assert.Equal(("国内", "記載"), (items["stateClass"], items["act"]));

        JsonObject[] told = [Row(people[0]), Row(people[1])];
        told[1]["name"] = "合成　次郎";
        var file = await new SentFile(bench, RegistryBench.Ichikawa, told).SealAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        var result = (await (await file.UploadAsync()).DeliverAsync())[^1];
        Assert.Equal("jp.fuhyo.integrity-result.v1", result.GetProperty("type").GetString());
        var differing = Assert.Single(result.GetProperty("data").GetProperty("people").EnumerateArray(), person => person.GetProperty("residentCode").GetString() == people[1].ResidentCode);
        Assert.Equal([2], differing.GetProperty("items").EnumerateArray().Select(item => item.GetInt32()));
        Assert.Equal(["name"], differing.GetProperty("names").EnumerateArray().Select(name => name.GetString()));
        Assert.DoesNotContain(result.GetProperty("data").GetProperty("people").EnumerateArray(), person => person.GetProperty("residentCode").GetString() == people[0].ResidentCode);
    }

    private static JsonObject Row(SyntheticPerson person)
    {
        var row = person.SupplementEntry();
        row["sequence"] = 1;
        return row;
    }

    private static string Text(JsonElement item, string member) => item.GetProperty(member).GetString()!;
}
