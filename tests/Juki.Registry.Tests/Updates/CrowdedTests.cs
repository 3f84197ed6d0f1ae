using Juki.Testing;
using Juki.Vault.Keys;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Updates;

/// <summary>A person of whom more rows lie than one request reads: what only waits is held without reading them.</summary>
[Trait("Requirement", "C11")]
public sealed class CrowdedTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";
    private const string Third = "市川市真間三丁目３番３号";
    private const int Rows = 1000;
    private const int RowsAtOnce = 90;

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite);
        await _bench.SendAsync(_person.MoveIn(1, First));
        await _bench.ForwardAsync(_person);
        await CrowdAsync();
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Notices_are_held_and_released_in_turn()
    {
        Assert.Equal("held", (await _bench.SendAsync(_person.MoveOut(4, Third))).Single().Outcome);
        Assert.Equal("held", (await _bench.SendAsync(_person.MoveWithin(3, Third))).Single().Outcome);
        Assert.Equal(["accepted", "accepted", "accepted"], (await _bench.SendAsync(_person.MoveWithin(2, Second))).Select(r => r.Outcome));
        Assert.True((await _bench.BodyAsync(_person)).Current!.IsRemoved);
        Assert.Equal(0, (await _bench.RangeAsync(_person)).CountOf(RowKind.Held));
        Assert.NotNull(await _bench.MarkerAsync(_person));
    }

    [Fact]
    public async Task A_held_notice_that_comes_again_is_answered_as_before()
    {
        var id = Guid.NewGuid().ToString();
        var body = await _bench.SealAsync(_person.MoveWithin(3, Second), id: id);
        Assert.Equal("held", (await _bench.DeliverAsync(body)).Single().Outcome);
        Assert.Equal("held", (await _bench.DeliverAsync(body, deliveryCount: 2)).Single().Outcome);
        Assert.Equal(["C11"], (await _bench.SendAsync(_person.MoveWithin(4, Third), id: id)).Single().Checks);
        Assert.Equal(1, (await _bench.RangeAsync(_person)).CountOf(RowKind.Held));
    }

    [Fact]
    public async Task A_later_notice_for_the_same_number_replaces_the_one_held()
    {
        var at = _bench.Time.GetUtcNow();
        await _bench.SendAsync(_person.MoveWithin(3, Second), time: at);
        Assert.Equal(["C11"], (await _bench.SendAsync(_person.MoveWithin(3, Third), time: at.AddSeconds(5))).Single().Warnings);
        Assert.Equal("refused", (await _bench.SendAsync(_person.MoveWithin(3, First), time: at.AddSeconds(1))).Single().Outcome);
        Assert.Equal(1, (await _bench.RangeAsync(_person)).CountOf(RowKind.Held));
    }

    [Fact]
    public async Task What_settles_first_and_what_is_held_longest_stay_announced()
    {
        await _bench.SendAsync(_person.MoveOut(2, First));
        var start = _bench.Time.GetUtcNow();
        await _bench.SendAsync(_person.MoveIn(9, Second));
        _bench.Time.Advance(TimeSpan.FromMinutes(5));
        await _bench.SendAsync(_person.MoveIn(12, Third));
        var work = (await _bench.MarkerAsync(_person))!.Work;
        Assert.Equal((start, start.AddMinutes(15), true), (work.HeldSince!.Value, work.ReleaseAt!.Value, work.Forwarding));

        _bench.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.True(await _bench.SweepAsync(_person));
        Assert.Equal(9, (await _bench.BodyAsync(_person)).LastNumber);
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task Holding_takes_one_request_to_read_whatever_lies_there()
    {
        await _bench.SendAsync(_person.MoveWithin(3, Second));
        using var recording = _bench.Record();
        await _bench.SendAsync(_person.MoveWithin(4, Third));
        Assert.Equal(
            ["GET People", "POST NoticeIds", "GET Markers", "PUT Markers", "POST $batch", "POST $batch"],
            recording.Requests.Select(r => $"{r.Method} {r.Resource}"));
    }

    // The one receipt there is, again and again.
    private async Task CrowdAsync()
    {
        var people = _bench.Server.Get<PersonStore>();
        var range = await _bench.RangeAsync(_person);
        var receipt = range.OfKind(RowKind.Receipt).Single().Payload;
        foreach (var some in Enumerable.Range(0, Rows).Chunk(RowsAtOnce))
        {
            var change = new RangeChange(range.Body);
            foreach (var row in some)
                change.Put(RowKind.Receipt, $"0-{row:D4}", receipt, KeyPeriods.Current(_bench.Time.GetUtcNow()));
            range = await people.CommitAsync(range, change, default);
        }
    }
}
