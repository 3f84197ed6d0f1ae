using Juki.Testing;

namespace Juki.Registry.Tests.Updates;

/// <summary>What is told of each notice: to its sender an answer, to the national server only what was accepted.</summary>
public sealed class AnswerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RegistryBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "C17")]
    [Cells("C17/check,outcome")]
    public async Task Every_outcome_is_answered_and_a_refusal_names_check_and_item()
    {
        var moved = _person.MoveWithin(2, Second);
        moved["birthDate"] = "19800116";
        TestReply[] replies =
        [
            (await _bench.SendAsync(_person.MoveIn(1, First))).Single(),
            (await _bench.SendAsync(_person.MoveIn(1, First))).Single(),
            (await _bench.SendAsync(_person.MoveWithin(3, Second))).Single(),
            (await _bench.SendAsync(moved)).Single(),
        ];
        Assert.Equal(["accepted", "duplicate", "held", "refused"], replies.Select(r => r.Outcome));
        Assert.All(replies[..3], r => Assert.Empty(r.Checks));
        Assert.Equal(("R31-equal", "birthDate"), (replies[3].Checks.Single(), replies[3].ItemNames.Single()));
    }

    [Fact]
    [Trait("Requirement", "C16")]
    [Cells("C16/check,outcome")]
    public async Task Only_what_was_accepted_is_sent_on_in_its_order()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        await _bench.SendAsync(_person.MoveIn(2, Second));
        await _bench.SendAsync(_person.MoveOut(3, Second));
        await _bench.ForwardAsync(_person);
        Assert.Equal([1L], _bench.National.Of(_person).Select(r => r.SequenceNumber));

        await _bench.SendAsync(_person.MoveWithin(2, Second));
        await _bench.ForwardAsync(_person);
        Assert.Equal([1L, 2, 3], _bench.National.Of(_person).Select(r => r.SequenceNumber));
    }
}
