using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Updates;

/// <summary>A number that its sender gives up (rulings.md 9).</summary>
[Trait("Requirement", "C11")]
public sealed class VoidTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite);
        await _bench.SendAsync(_person.MoveIn(1, First));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_voided_number_lets_the_held_notice_after_it_go_and_changes_nothing_else()
    {
        await _bench.SendAsync(_person.MoveWithin(3, Second));
        Assert.Equal(["accepted", "accepted"], (await _bench.VoidAsync(_person.Void(2))).Select(r => r.Outcome));
        var body = await _bench.BodyAsync(_person);
        Assert.Equal((3L, Second), (body.LastNumber, body.Current!.Address));
        Assert.Single(await _bench.Server.Get<PersonStore>().ReadHistoryAsync(await _bench.RangeAsync(_person), default));
        Assert.Equal(2, (await _bench.RangeAsync(_person)).OfKind(RowKind.Outbox).Count());
    }

    [Fact]
    public async Task A_void_that_comes_again_is_a_duplicate_and_a_notice_under_its_number_a_conflict()
    {
        await _bench.VoidAsync(_person.Void(2));
        Assert.Equal("duplicate", (await _bench.VoidAsync(_person.Void(2))).Single().Outcome);
        var late = (await _bench.SendAsync(_person.MoveWithin(2, Second))).Single();
        Assert.Equal(("refused", "C11"), (late.Outcome, late.Checks.Single()));
        Assert.Equal("accepted", (await _bench.SendAsync(_person.MoveWithin(3, Second))).Single().Outcome);
    }

    [Fact]
    public async Task A_void_before_its_turn_is_held_like_a_notice()
    {
        Assert.Equal("held", (await _bench.VoidAsync(_person.Void(3))).Single().Outcome);
        await _bench.SendAsync(_person.MoveWithin(2, Second));
        Assert.Equal(3, (await _bench.BodyAsync(_person)).LastNumber);
    }

    [Fact]
    public async Task Only_the_municipality_where_the_person_lives_or_lived_last_may_void()
    {
        Assert.Equal("V-sender", (await _bench.VoidAsync(_person.Void(2), RegistryBench.Funabashi)).Single().Checks.Single());
        await _bench.SendAsync(_person.MoveOut(2, First));
        Assert.Equal("V-sender", (await _bench.VoidAsync(_person.Void(3), RegistryBench.Funabashi)).Single().Checks.Single());
        Assert.Equal("accepted", (await _bench.VoidAsync(_person.Void(3))).Single().Outcome);
    }

    [Fact]
    [Trait("Requirement", "U2")]
    public async Task A_void_with_anything_besides_is_refused()
    {
        var data = _person.Void(2);
        data["name"] = "x";
        Assert.Contains("U2", (await _bench.VoidAsync(data)).Single().Checks);
        Assert.Equal(1, (await _bench.BodyAsync(_person)).LastNumber);
    }
}
