using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Integrity;
using Juki.Registry.Messaging;
using Juki.Registry.Stops;
using Juki.Registry.Tests.MunicipalFiles;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Testing.Contracts;
using static Juki.Registry.Tests.Integrity.IntegrityBench;

namespace Juki.Registry.Tests.Integrity;

/// <summary>How municipalities stand with their checks: told to operators, reminded when overdue, and waited for before a release.</summary>
[Trait("Requirement", "I1")]
public sealed class StandingTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private static readonly Dictionary<string, string> Contracts = new(StringComparer.Ordinal)
    {
        [KnownEvents.TypeOf(RegisterFile.Juki, KnownEvents.IntegrityResult)] = "integrity-result",
        [KnownEvents.TypeOf(RegisterFile.Juki, KnownEvents.FileRefused)] = "file-refused",
        [KnownEvents.TypeOf(RegisterFile.Juki, KnownEvents.IntegrityDue)] = "integrity-due",
    };

    private ApiBench _bench = null!;

    private RegistryBench Registry => _bench.Registry;

    public async Task InitializeAsync()
    {
        await azurite.ClearAsync();
        _bench = await ApiBench.StartAsync(azurite);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_check_is_told_a_refused_file_too_and_who_is_overdue_is_reminded()
    {
        var person = SyntheticPerson.New();
        await Registry.SendAsync(person.MoveIn(1, First));
        Registry.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 0, 0, 0, 0), TotalsOf(Assert.Single(await Registry.CheckAsync(RegistryBench.Ichikawa, [person.MoveIn(1, First)]))));
        Assert.Empty(await Registry.Server.Get<IntegrityReminder>().RunAsync(default));
        Assert.Equal(("checked", 1), await StandingAsync());

        Assert.Single(await Registry.CheckAsync(RegistryBench.Ichikawa, [person.MoveIn(1, First), person.MoveIn(1, First)]));
        Assert.Equal(("refused", 1), await StandingAsync());
        Registry.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal([RegistryBench.Chiba, RegistryBench.Funabashi], await Registry.Server.Get<IntegrityReminder>().RunAsync(default));
        Assert.Empty(await Registry.Server.Get<IntegrityReminder>().RunAsync(default));
        Registry.Time.Advance(TimeSpan.FromDays(31));
        Assert.Contains(RegistryBench.Ichikawa, await Registry.Server.Get<IntegrityReminder>().RunAsync(default));
    }

    [Fact]
    [Trait("Requirement", "C17")]
    public async Task What_is_exchanged_about_files_and_checks_keeps_its_contract()
    {
        var (held, stranger) = (SyntheticPerson.New(), SyntheticPerson.New());
        await Registry.SendAsync(held.MoveIn(1, First));
        await Registry.Server.Get<IntegrityReminder>().RunAsync(default);
        Registry.Time.Advance(TimeSpan.FromDays(8));
        var file = await new SentFile(Registry, RegistryBench.Ichikawa, [held.MoveIn(1, Second), stranger.MoveIn(1, First)]).SealAsync();
        await file.UploadAsync();
        var manifest = TestMunicipalities.Event(RegistryBench.Ichikawa, file.Manifest, type: KnownEvents.File);
        await file.DeliverAsync();
        await Registry.CheckAsync(RegistryBench.Ichikawa, [held.MoveIn(1, First), held.MoveIn(1, First)]);
        await Registry.Server.Get<IntegrityReminder>().RunAsync(default);

        var cases = new List<ContractCase> { new("file", manifest), new("file-part", JsonNode.Parse(file.Events.Single())) };
        foreach (var id in Registry.SealedReplies.MessageIds)
        {
            var content = JsonNode.Parse((await Registry.SealedReplies.OpenAsync(id, Registry.Municipalities, Registry.Server.Get<MessageKeys>()))[0].Content.GetRawText())!;
            if (Contracts.TryGetValue((string)content["type"]!, out var contract))
                cases.Add(new ContractCase(contract, content));
        }

        Assert.Equal(Contracts.Values.Order(), cases.Skip(2).Select(one => one.Schema).Distinct().Order());
        cases.Add(new ContractCase("openapi#/components/schemas/IntegrityStandings", JsonNode.Parse((await _bench.GetAsync("/api/integrity", _bench.ClerkToken())).Body.GetRawText())));
        cases.Add(new ContractCase("openapi#/components/schemas/IntegrityStanding", JsonNode.Parse((await _bench.GetAsync($"/api/integrity/{RegistryBench.Ichikawa}", _bench.ClerkToken())).Body.GetRawText())));
        Assert.All(await ContractValidator.ErrorsAsync(cases), Assert.Empty);
        Assert.Equal("request-invalid", (await _bench.GetAsync("/api/integrity/122211", _bench.ClerkToken())).Code);
    }

    [Fact]
    public async Task What_was_set_aside_waits_for_a_check_since_it_came_where_the_register_says_so()
    {
        var person = SyntheticPerson.New();
        await Registry.SendAsync(person.MoveIn(1, First));
        Registry.Time.Advance(TimeSpan.FromMinutes(1));
        await Registry.CheckAsync(RegistryBench.Ichikawa, [person.MoveIn(1, First)]);
        Registry.Municipalities.CheckBeforeRelease = true;
        Registry.Municipalities.Stop(RegistryBench.Ichikawa);
        Registry.Time.Advance(TimeSpan.FromMinutes(1));
        await Registry.SendAsync(person.MoveWithin(2, Second));
        Registry.Municipalities.Stop();
        Assert.Empty(await Registry.Server.Get<BacklogRelease>().RunAsync(default));

        Registry.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((0, 1, 0, 0, 0), TotalsOf(Assert.Single(await Registry.CheckAsync(RegistryBench.Ichikawa, [person.MoveWithin(2, Second)]))));
        Assert.Single(await Registry.Server.Get<BacklogRelease>().RunAsync(default));
        Assert.Equal(Second, (await Registry.BodyAsync(person)).Current!.Address);
        Assert.Null((await Registry.Server.Get<CheckBoard>().OfAsync(RegistryBench.Ichikawa, default)).StoppedSince);
    }

    private async Task<(string State, int Same)> StandingAsync()
    {
        var answer = await _bench.GetAsync($"/api/integrity/{RegistryBench.Ichikawa}", _bench.ClerkToken());
        var one = answer.Body.GetProperty("municipality");
        return (one.GetProperty("state").GetString()!, one.GetProperty("lastCheck").GetProperty("same").GetInt32());
    }
}
