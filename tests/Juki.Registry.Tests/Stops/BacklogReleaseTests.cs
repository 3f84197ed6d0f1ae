using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Juki.Records.Time;
using Juki.Registry.Forwarding;
using Juki.Registry.Stops;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Keys;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Stops;

/// <summary>What the release of a backlog costs and promises: order, waiting, runs that end before it does.</summary>
[Trait("Requirement", "U4")]
[Collection(nameof(Backlog))]
public sealed class BacklogReleaseTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync() =>
        _bench = await RegistryBench.StartAsync(azurite, ("Backlog:RunLimit", "00:00:01"));

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_return_waits_from_its_release_on_for_the_numbers_that_were_set_aside_after_it()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        await _bench.SendAsync(_person.MoveOut(2, First));
        await SetAsideAsync(_person.MoveIn(5, Second), _person.MoveIn(3, First), _person.MoveOut(4, First));
        _bench.Time.Advance(TimeSpan.FromDays(7));

        Assert.Equal(["held", "accepted", "accepted", "accepted"], await ReleasedAsync());
        Assert.Equal([1L, 2, 3, 4, 5], (await _bench.BodyAsync(_person)).Applied.Select(a => a.SequenceNumber));
        Assert.Equal(Second, (await _bench.BodyAsync(_person)).Current!.Address);
    }

    [Fact]
    public async Task A_return_that_was_set_aside_alone_is_judged_once_its_settling_time_from_the_release_is_over()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        await _bench.SendAsync(_person.MoveOut(2, First));
        await SetAsideAsync(_person.MoveIn(5, Second));
        var arrival = JapanTime.DateOf(_bench.Time.GetUtcNow());
        _bench.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(["held"], await ReleasedAsync());

        _bench.Time.Advance(TimeSpan.FromMinutes(14));
        await SweepAsync();
        Assert.Equal(2, (await _bench.BodyAsync(_person)).LastNumber);
        _bench.Time.Advance(TimeSpan.FromMinutes(1));
        await SweepAsync();
        var body = await _bench.BodyAsync(_person);
        Assert.Equal((5, arrival), (body.LastNumber, body.Current!.ReceivedOn));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task What_a_stopped_municipality_sent_is_not_read_however_much_it_is()
    {
        await SetAsideAsync(_person.MoveIn(1, First), _person.MoveWithin(2, Second), _person.MoveWithin(3, First));
        _bench.Municipalities.Stop(RegistryBench.Ichikawa);
        using (var recording = _bench.Record())
        {
            await RunAsync();
            Assert.Equal(["GET Backlog", "GET Backlog"], recording.Requests.Select(r => $"{r.Method} {r.Resource}"));
        }

        _bench.Municipalities.Stop();
        using (var recording = _bench.Record())
        {
            await RunAsync();
            Assert.Equal(3, recording.Requests.Count(r => (r.Method, r.Resource) == ("GET", "Backlog")));
            Assert.Equal(3, recording.Requests.Count(r => (r.Method, r.Resource) == ("DELETE", "Backlog")));
        }
    }

    [Fact]
    public async Task A_run_ends_with_its_time_tells_what_it_did_and_the_next_one_goes_on()
    {
        var other = SyntheticPerson.New();
        await _bench.SendAsync(_person.MoveIn(1, First));
        await SetAsideAsync(_person.MoveWithin(2, Second), _person.MoveWithin(3, First), other.MoveIn(1, First), other.MoveWithin(2, Second));
        var before = (await _bench.RepliesAsync()).Count;

        _bench.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(200);
        var runs = new List<IReadOnlyList<string>>();
        while (await IsWaitingAsync())
            runs.Add(await RunAsync());
        _bench.Time.AutoAdvanceAmount = TimeSpan.Zero;

        Assert.True(runs.Count > 1, "Nothing was left to a second run.");
        Assert.All(runs, Assert.NotEmpty);
        Assert.Equal(await HexAsync(_person, other), runs.SelectMany(run => run).ToHashSet());
        Assert.All((await _bench.RepliesAsync()).Skip(before), reply => Assert.Equal("accepted", reply.Outcome));
        Assert.Equal([1L, 2, 3], (await _bench.BodyAsync(_person)).Applied.Select(a => a.SequenceNumber));
        Assert.Equal([1L, 2], (await _bench.BodyAsync(other)).Applied.Select(a => a.SequenceNumber));
    }

    [Fact]
    public async Task A_host_that_goes_down_still_hears_who_was_served()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        await SetAsideAsync([.. Enumerable.Range(2, 5).Select(number => _person.MoveWithin(number, number % 2 == 0 ? Second : First))]);
        _bench.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(2);
        var (served, cutOff) = (new HashSet<string>(), 0);
        for (var life = TimeSpan.FromMilliseconds(20); await IsWaitingAsync(); life += TimeSpan.FromMilliseconds(10))
        {
            using var down = new CancellationTokenSource(life, _bench.Time);
            var people = await _bench.Server.Get<BacklogRelease>().RunAsync(down.Token);
            served.UnionWith(people.Select(person => person.Hex));
            cutOff += down.IsCancellationRequested && people.Count > 0 ? 1 : 0;
        }

        _bench.Time.AutoAdvanceAmount = TimeSpan.Zero;
        Assert.True(cutOff > 0, "No run was cut off after it had served somebody.");
        Assert.Equal(await HexAsync(_person), served);
        Assert.Equal([1L, 2, 3, 4, 5, 6], (await _bench.BodyAsync(_person)).Applied.Select(a => a.SequenceNumber));
    }

    [Fact]
    public async Task What_cannot_be_opened_stays_and_keeps_no_other_back()
    {
        await SetAsideAsync(_person.MoveIn(1, First));
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(KnownTables.Backlog);
        var spoilt = new TableEntity(RegistryBench.Ichikawa, $"{0:D19}.0000000000000000");
        await table.AddEntityAsync(spoilt);

        await RunAsync();
        Assert.Equal(First, (await _bench.BodyAsync(_person)).Current!.Address);
        Assert.True(await IsWaitingAsync());
        await table.DeleteEntityAsync(spoilt);
        Assert.False(await IsWaitingAsync());
    }

    [Fact]
    [Trait("Requirement", "V4")]
    public async Task The_quarters_that_something_lies_there_from_are_told_by_row_keys_alone()
    {
        var backlog = _bench.Server.Get<Backlog>();
        var (first, second) = (new DateTimeOffset(2031, 3, 31, 14, 59, 59, TimeSpan.Zero), new DateTimeOffset(2031, 9, 30, 15, 0, 0, TimeSpan.Zero));
        foreach (var arrival in new[] { first, second })
        {
            _bench.Time.SetUtcNow(arrival);
            await SetAsideAsync(_person.MoveIn(1, First));
        }

        Assert.Equal((20311, 20314), (KeyPeriods.Messages(first).Period, KeyPeriods.Messages(second).Period));
        using var recording = _bench.Record();
        foreach (var (quarter, holds) in new[] { (20304, false), (20311, true), (20312, false), (20313, false), (20314, true), (20321, false) })
            Assert.Equal(holds, await backlog.HoldsAsync(quarter, default));
        Assert.All(recording.Requests, request => Assert.Equal("GET Backlog", $"{request.Method} {request.Resource}"));
        Assert.Equal(15, recording.Requests.Count);
        await RunAsync();
    }

    private async Task SetAsideAsync(params IReadOnlyList<JsonObject> notices)
    {
        _bench.Municipalities.Stop(RegistryBench.Ichikawa);
        foreach (var notice in notices)
        {
            Assert.Empty(await _bench.SendAsync(notice));
            _bench.Time.Advance(TimeSpan.FromSeconds(1));
        }

        _bench.Municipalities.Stop();
    }

    private async Task<IReadOnlyList<string>> ReleasedAsync()
    {
        var before = (await _bench.RepliesAsync()).Count;
        await RunAsync();
        return [.. (await _bench.RepliesAsync()).Skip(before).Select(reply => reply.Outcome)];
    }

    private async Task<IReadOnlyList<string>> RunAsync() =>
        [.. (await _bench.Server.Get<BacklogRelease>().RunAsync(default)).Select(person => person.Hex)];

    private async Task<HashSet<string>> HexAsync(params IReadOnlyList<SyntheticPerson> people)
    {
        var tokens = new HashSet<string>();
        foreach (var person in people)
            tokens.Add((await _bench.TokenAsync(person)).Hex);
        return tokens;
    }

    private async Task SweepAsync()
    {
        var marker = await _bench.Server.Get<MarkerBoard>().ReadAsync(await _bench.TokenAsync(_person), default);
        await _bench.Server.Get<PersonWork>().ReleaseAsync(marker!, default);
    }

    private async Task<bool> IsWaitingAsync() => await _bench.Server.Get<Backlog>().MunicipalitiesAsync(default).AnyAsync();
}
