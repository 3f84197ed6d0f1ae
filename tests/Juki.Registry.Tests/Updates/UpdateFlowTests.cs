using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Updates;

public sealed class UpdateFlowTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";
    private const string Third = "市川市真間三丁目３番３号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RegistryBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "U5")]
    public async Task A_move_in_then_a_move_within_leaves_the_new_record_current_and_the_old_one_history()
    {
        Assert.Equal("accepted", (await _bench.SendAsync(_person.MoveIn(1, First))).Single().Outcome);
        Assert.Equal("accepted", (await _bench.SendAsync(_person.MoveWithin(2, Second))).Single().Outcome);

        var range = await _bench.RangeAsync(_person);
        Assert.Equal(Second, (await _bench.BodyAsync(_person)).Current!.Address);
        var history = await _bench.Server.Get<PersonStore>().ReadHistoryAsync(range, default);
        Assert.Equal("0000000000000000001", history.Single().Suffix);
        Assert.Equal(2, range.OfKind(RowKind.Outbox).Count());
    }

    [Fact]
    [Trait("Requirement", "U4")]
    public async Task A_move_in_of_somebody_living_here_is_refused_and_changes_nothing()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        var before = await _bench.BodyAsync(_person);
        var reply = (await _bench.SendAsync(_person.MoveIn(2, Second))).Single();
        Assert.Equal("refused", reply.Outcome);
        Assert.NotEmpty(reply.Checks);
        Assert.Equal(before.Items, (await _bench.BodyAsync(_person)).Items);
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task A_resend_is_answered_as_a_duplicate_with_the_first_replys_warnings()
    {
        var id = Guid.NewGuid().ToString();
        var first = (await _bench.SendAsync(_person.MoveIn(1, First), id: id)).Single();
        var again = (await _bench.SendAsync(_person.MoveIn(1, First), id: id)).Single();
        var underAnotherId = (await _bench.SendAsync(_person.MoveIn(1, First))).Single();
        Assert.Equal("duplicate", again.Outcome);
        Assert.Equal("duplicate", underAnotherId.Outcome);
        Assert.Equal(first.Warnings, again.Warnings);
        Assert.Single((await _bench.RangeAsync(_person)).OfKind(RowKind.Outbox));
    }

    [Fact]
    [Trait("Requirement", "C11")]
    [Cells("C11/check,outcome")]
    public async Task The_same_number_with_other_content_is_a_conflict()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        var reply = (await _bench.SendAsync(_person.MoveIn(1, Second))).Single();
        Assert.Equal(("refused", "C11"), (reply.Outcome, reply.Checks.Single()));
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task An_id_used_again_with_other_content_is_refused()
    {
        var id = Guid.NewGuid().ToString();
        await _bench.SendAsync(_person.MoveIn(1, First), id: id);
        var reply = (await _bench.SendAsync(_person.MoveWithin(2, Second), id: id)).Single();
        Assert.Equal(("refused", "C11"), (reply.Outcome, reply.Checks.Single()));
    }

    [Fact]
    [Trait("Requirement", "C11")]
    [Cells("C11/check,outcome")]
    public async Task Notices_after_a_gap_are_held_and_applied_in_turn_when_the_missing_one_comes()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        Assert.Equal("held", (await _bench.SendAsync(_person.MoveOut(4, Third))).Single().Outcome);
        Assert.Equal("held", (await _bench.SendAsync(_person.MoveWithin(3, Third))).Single().Outcome);
        Assert.Equal(["accepted", "accepted", "accepted"], (await _bench.SendAsync(_person.MoveWithin(2, Second))).Select(r => r.Outcome));

        var range = await _bench.RangeAsync(_person);
        Assert.Empty(range.OfKind(RowKind.Held));
        Assert.True((await _bench.BodyAsync(_person)).Current!.IsRemoved);
        Assert.Equal(4, range.OfKind(RowKind.Outbox).Count());
        Assert.Equal(3, (await _bench.Server.Get<PersonStore>().ReadHistoryAsync(range, default)).Count);
    }

    [Fact]
    [Trait("Requirement", "C15")]
    [Cells("C11,C15/check,outcome")]
    public async Task A_refused_number_is_not_consumed_and_what_follows_waits_for_its_correction()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        Assert.Equal("refused", (await _bench.SendAsync(_person.MoveWithin(2, First))).Single().Outcome);
        Assert.Equal("held", (await _bench.SendAsync(_person.MoveWithin(3, Third))).Single().Outcome);
        Assert.Equal("accepted", (await _bench.SendAsync(SyntheticPerson.New().MoveIn(1, First))).Single().Outcome);
        Assert.Equal(["accepted", "accepted"], (await _bench.SendAsync(_person.MoveWithin(2, Second))).Select(r => r.Outcome));
        Assert.Equal(Third, (await _bench.BodyAsync(_person)).Current!.Address);
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task The_answer_to_a_refused_notice_is_repeated_even_when_it_would_now_be_judged_otherwise()
    {
        var id = Guid.NewGuid().ToString();
        var refused = (await _bench.SendAsync(_person.MoveWithin(1, Second), id: id)).Single();
        await _bench.SendAsync(_person.MoveIn(1, First));
        var again = (await _bench.SendAsync(_person.MoveWithin(1, Second), id: id)).Single();
        Assert.Equal(("refused", "refused"), (refused.Outcome, again.Outcome));
        Assert.Equal(refused.Checks, again.Checks);
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task A_later_notice_of_the_same_sender_replaces_the_one_held_and_says_so()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        var at = _bench.Time.GetUtcNow();
        await _bench.SendAsync(_person.MoveWithin(3, Second), time: at);
        var later = (await _bench.SendAsync(_person.MoveWithin(3, Third), time: at.AddSeconds(5))).Single();
        Assert.Equal(("held", "C11"), (later.Outcome, later.Warnings.Single()));
        Assert.Equal("refused", (await _bench.SendAsync(_person.MoveWithin(3, First), time: at.AddSeconds(1))).Single().Outcome);
        Assert.Single((await _bench.RangeAsync(_person)).OfKind(RowKind.Held));
    }

    [Fact]
    [Trait("Requirement", "C12")]
    [Cells("C12/check,outcome")]
    public async Task A_number_that_another_person_holds_is_refused()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        var other = SyntheticPerson.WithNumberOf(_person);
        var reply = (await _bench.SendAsync(other.MoveIn(1, Second))).Single();
        Assert.Equal(("refused", "C12"), (reply.Outcome, reply.Checks.Single()));
        Assert.Null((await _bench.BodyAsync(other)).Current);
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task A_return_that_jumps_ahead_settles_first_and_then_becomes_the_base()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        await _bench.SendAsync(_person.MoveOut(2, First));
        Assert.Equal("held", (await _bench.SendAsync(_person.MoveIn(9, Second))).Single().Outcome);
        Assert.True((await _bench.BodyAsync(_person)).Current!.IsRemoved);

        _bench.Time.Advance(TimeSpan.FromMinutes(16));
        await _bench.SweepAsync(_person);
        var current = (await _bench.BodyAsync(_person)).Current!;
        Assert.Equal((9L, Second), (current.SequenceNumber, current.Address));
        var passed = (await _bench.SendAsync(_person.MoveIn(3, Third))).Single();
        Assert.Equal("C11", passed.Checks.Single());
    }
}
