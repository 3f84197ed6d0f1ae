using Juki.Registry.Exchanges;
using Juki.Registry.Stops;
using Juki.Testing;

namespace Juki.Registry.Tests.Stops;

/// <summary>The switch that stops a municipality whose communication server sends bad data.</summary>
[Collection(nameof(Backlog))]
public sealed class StopSwitchTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";
    private const string Third = "市川市真間三丁目３番３号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RegistryBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "U4")]
    public async Task What_a_stopped_municipality_sends_is_set_aside_and_applied_in_order_once_it_may_go_on()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        _bench.Municipalities.Stop(RegistryBench.Ichikawa);
        Assert.Empty(await _bench.SendAsync(_person.MoveWithin(2, Second)));
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await _bench.SendAsync(_person.MoveWithin(3, Third)));
        var elsewhere = new[] { SyntheticPerson.New() }.Select(p => p.MoveIn(1, Second)).Single();
        elsewhere["municipalityCode"] = RegistryBench.Funabashi;
        Assert.Equal("accepted", (await _bench.SendAsync(elsewhere, RegistryBench.Funabashi)).Single().Outcome);

        var before = (await _bench.RepliesAsync()).Count;
        Assert.Empty(await _bench.Server.Get<BacklogRelease>().RunAsync(default));
        Assert.Equal(First, (await _bench.BodyAsync(_person)).Current!.Address);

        _bench.Municipalities.Stop();
        Assert.Equal(await _bench.TokenAsync(_person), (await _bench.Server.Get<BacklogRelease>().RunAsync(default)).Single());
        Assert.Equal(["accepted", "accepted"], (await _bench.RepliesAsync()).Skip(before).Select(r => r.Outcome));
        Assert.Equal(Third, (await _bench.BodyAsync(_person)).Current!.Address);
        Assert.Empty(await _bench.Server.Get<BacklogRelease>().RunAsync(default));
    }

    [Fact]
    [Trait("Requirement", "U7")]
    public async Task What_is_set_aside_is_recorded_when_it_comes_and_its_reply_when_it_may_go_on()
    {
        var id = Guid.NewGuid().ToString();
        _bench.Municipalities.Stop(RegistryBench.Ichikawa);
        await _bench.SendAsync(_person.MoveIn(1, First), id: id);
        var received = (RegistryBench.Ichikawa, ExchangeKind.NoticeReceived, KnownOutcomes.SetAside);
        Assert.Equal([received], await _bench.ExchangesOfAsync(id));

        _bench.Municipalities.Stop();
        await _bench.Server.Get<BacklogRelease>().RunAsync(default);
        Assert.Equal([received, (RegistryBench.Ichikawa, ExchangeKind.ReplySent, "accepted")], await _bench.ExchangesOfAsync(id));
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task A_release_that_is_cut_off_goes_on_where_it_was()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        _bench.Municipalities.Stop(RegistryBench.Ichikawa);
        await _bench.SendAsync(_person.MoveWithin(2, Second));
        await _bench.SendAsync(_person.MoveWithin(3, Third));
        _bench.Municipalities.Stop();
        var release = _bench.Server.Get<BacklogRelease>();
        var call = 1;
        while (await _bench.CrashAsync(call, afterwards: true, () => RunUncaughtAsync(release)))
            call++;
        await release.RunAsync(default);
        Assert.Equal(Third, (await _bench.BodyAsync(_person)).Current!.Address);
        Assert.Equal([1L, 2, 3], (await _bench.BodyAsync(_person)).Applied.Select(a => a.SequenceNumber));
        Assert.Empty(await release.RunAsync(default));
    }

    // The release goes on after a failed message; here whatever was cut off shows by what is left.
    private async Task RunUncaughtAsync(BacklogRelease release)
    {
        await release.RunAsync(default);
        if (await _bench.Server.Get<Backlog>().MunicipalitiesAsync(default).AnyAsync())
            throw new CrashException();
    }
}
