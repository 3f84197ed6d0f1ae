using System.Text.Json.Nodes;
using Juki.Registry.Alarms;
using Juki.Registry.Tests.Corrections;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;

namespace Juki.Registry.Tests.Alarms;

/// <summary>Alarms for residents' requests and notices of error that are past their day.</summary>
public sealed class OverdueCaseTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "D2")]
    public async Task A_request_for_correction_raises_an_alarm_from_the_day_after_its_last_until_it_is_closed()
    {
        var path = await _bench.FileAsync(_bench.CorrectionForm(daysAgo: 29));
        Assert.False(await IsOverdueAsync(path));
        _bench.Registry.Time.Advance(TimeSpan.FromDays(1));
        Assert.True(await IsOverdueAsync(path));
        await _bench.DeskAsync($"{path}/refusal", new JsonObject { ["ground"] = "誤りなし" });
        Assert.False(await IsOverdueAsync(path));
    }

    [Fact]
    [Trait("Requirement", "N2")]
    public async Task So_does_one_that_waits_for_its_municipality()
    {
        var person = SyntheticPerson.New();
        await _bench.Registry.SendAsync(person.MoveIn(1));
        var path = await _bench.FilePassedAsync(person, _bench.ErrorForm(), CorrectionBench.NoticePath);
        _bench.Registry.Time.Advance(TimeSpan.FromDays(30));
        Assert.True(await IsOverdueAsync(path));
    }

    [Fact]
    [Trait("Requirement", "D1")]
    public async Task So_does_a_request_for_disclosure()
    {
        Assert.False(await IsOverdueAsync(await _bench.TakeInAsync(daysAgo: 29)));
        Assert.True(await IsOverdueAsync(await _bench.TakeInAsync(daysAgo: 30)));
        Assert.False(await IsOverdueAsync(await _bench.TakeInAsync("provisions", daysAgo: 30)));
    }

    private async Task<bool> IsOverdueAsync(string path) =>
        (await _bench.Registry.Server.Get<OpenWorkWatch>().RunAsync(default)).Overdue.Contains(CorrectionBench.IdOf(path));
}
