using System.Net;
using Juki.Registry.Alarms;
using Juki.Testing;

namespace Juki.Registry.Tests.Alarms;

/// <summary>Alarms for what waits too long.</summary>
public sealed class OpenWorkWatchTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite);
        await _bench.SendAsync(_person.MoveIn(1, First));
        await _bench.ForwardAsync(_person);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "C11")]
    [Cells("C11/check,outcome")]
    public async Task A_notice_that_is_held_too_long_raises_an_alarm_until_the_missing_one_comes()
    {
        await _bench.SendAsync(_person.MoveWithin(3, Second));
        Assert.False(await IsHeldLateAsync());
        _bench.Time.Advance(TimeSpan.FromHours(23));
        Assert.False(await IsHeldLateAsync());
        _bench.Time.Advance(TimeSpan.FromHours(2));
        Assert.True(await IsHeldLateAsync());

        await _bench.VoidAsync(_person.Void(2));
        await _bench.ForwardAsync(_person);
        Assert.False(await IsHeldLateAsync());
    }

    [Fact]
    [Trait("Requirement", "C16")]
    [Cells("C16/check,outcome")]
    public async Task A_parked_person_raises_an_alarm_until_the_change_is_taken()
    {
        _bench.National.Fault = () => new HttpResponseMessage(HttpStatusCode.Conflict);
        await _bench.SendAsync(_person.MoveWithin(2, Second));
        await _bench.ForwardAsync(_person);
        Assert.True(await IsParkedAsync());

        _bench.National.Fault = () => null;
        await _bench.ForwardAsync(_person);
        Assert.False(await IsParkedAsync());
    }

    [Fact]
    [Trait("Requirement", "C16")]
    public async Task What_is_held_while_a_change_fails_is_neither_forgotten_by_parking_nor_kept_waiting_by_it()
    {
        await _bench.SendAsync(_person.MoveOut(2, First));
        _bench.National.Fault = () => new HttpResponseMessage(HttpStatusCode.Conflict);
        _bench.National.Meanwhile = async () =>
        {
            _bench.National.Meanwhile = () => Task.CompletedTask;
            await _bench.SendAsync(_person.MoveIn(9, Second));
        };
        await _bench.ForwardAsync(_person);
        Assert.True(await IsParkedAsync());

        _bench.Time.Advance(TimeSpan.FromHours(30));
        Assert.True(await IsHeldLateAsync());
        Assert.True(await _bench.SweepAsync(_person));
        Assert.Equal(9, (await _bench.BodyAsync(_person)).LastNumber);
        Assert.False(await IsHeldLateAsync());
    }

    private async Task<bool> IsHeldLateAsync() => (await WatchAsync()).Held.Contains(await _bench.TokenAsync(_person));

    private async Task<bool> IsParkedAsync() => (await WatchAsync()).Parked.Contains(await _bench.TokenAsync(_person));

    private Task<LateWork> WatchAsync() => _bench.Server.Get<OpenWorkWatch>().RunAsync(default);
}
