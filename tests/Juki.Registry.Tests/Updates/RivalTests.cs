using System.Text.Json.Nodes;
using Juki.Records.Municipalities;
using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Updates;

/// <summary>Every municipality's notice for one number of one person: more rows than a group holds (rulings.md 8).</summary>
public sealed class RivalTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";
    private const string Third = "市川市真間三丁目３番３号";

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task Of_the_notices_of_every_municipality_for_one_number_the_one_entitled_is_accepted_and_all_are_answered()
    {
        var senders = MunicipalityTable.All.Where(m => m.HasServer && m.Code.Value != RegistryBench.Chiba).Select(m => m.Code.Value).ToList();
        Assert.True(senders.Count > 50);
        await using var bench = await RegistryBench.StartAsync(azurite, senders);
        var person = SyntheticPerson.New();
        await bench.SendAsync(person.MoveIn(1, First));
        foreach (var sender in senders)
            await bench.Updates.ApplyAsync(await bench.SealAsync(Rival(person, sender), sender), 1, default);
        Assert.Equal(senders.Count, (await bench.RangeAsync(person)).OfKind(RowKind.Held).Count());

        var replies = await bench.SendAsync(person.MoveWithin(2, Second));
        Assert.Equal(senders.Count + 1, replies.Select(r => (r.Municipality, r.NoticeId)).Distinct().Count());
        Assert.Equal([RegistryBench.Ichikawa, RegistryBench.Ichikawa], replies.Where(r => r.Outcome == "accepted").Select(r => r.Municipality));
        Assert.Equal(senders.Count - 1, replies.Count(r => r.Outcome == "refused"));
        Assert.Empty((await bench.RangeAsync(person)).OfKind(RowKind.Held));
        Assert.Equal(Third, (await bench.BodyAsync(person)).Current!.Address);
    }

    private static JsonObject Rival(SyntheticPerson person, string municipality)
    {
        var notice = person.MoveWithin(3, Third);
        notice["municipalityCode"] = municipality;
        return notice;
    }
}
