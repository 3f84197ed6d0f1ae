using Juki.Registry.Forwarding;
using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Updates;

/// <summary>
/// Walks through every place between two calls to storage or the national server: the work ends there, the message is delivered again,
/// and what results must be what results without the crash.
/// </summary>
[Trait("Requirement", "V2")]
public sealed class CrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";
    private const string Third = "市川市真間三丁目３番３号";

    private RegistryBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite);
        var warm = SyntheticPerson.New();
        await _bench.SendAsync(warm.MoveIn(1, First));
        await _bench.SendAsync(warm.MoveWithin(2, Second));
        await _bench.ForwardAsync(warm);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_first_move_in() => await WalkAsync(
        minimumCalls: 4,
        prepare: _ => Task.CompletedTask,
        notice: person => person.MoveIn(1, First),
        then: async (person, replies) =>
        {
            Assert.All(replies, r => Assert.Contains(r.Outcome, new[] { "accepted", "duplicate" }));
            Assert.Single(replies.Where(r => r.Outcome == "accepted").Select(r => r.MessageId).Distinct());
            Assert.Equal(First, (await _bench.BodyAsync(person)).Current!.Address);
        });

    [Fact]
    public async Task A_move_within_that_releases_what_was_held() => await WalkAsync(
        minimumCalls: 3,
        prepare: async person =>
        {
            await _bench.SendAsync(person.MoveIn(1, First));
            await _bench.SendAsync(person.MoveOut(4, Third));
            await _bench.SendAsync(person.MoveWithin(3, Third));
        },
        notice: person => person.MoveWithin(2, Second),
        then: async (person, replies) =>
        {
            Assert.Equal(3, replies.Where(r => r.Outcome == "accepted").Select(r => r.NoticeId).Distinct().Count());
            var range = await _bench.RangeAsync(person);
            Assert.Empty(range.OfKind(RowKind.Held));
            Assert.Equal(3, (await _bench.Server.Get<PersonStore>().ReadHistoryAsync(range, default)).Count);
            Assert.True((await _bench.BodyAsync(person)).Current!.IsRemoved);
        });

    [Fact]
    public async Task A_notice_that_is_held() => await WalkAsync(
        minimumCalls: 3,
        prepare: person => _bench.SendAsync(person.MoveIn(1, First)),
        notice: person => person.MoveWithin(3, Third),
        then: async (person, replies) =>
        {
            Assert.All(replies, r => Assert.Equal("held", r.Outcome));
            Assert.Single((await _bench.RangeAsync(person)).OfKind(RowKind.Held));
        });

    [Fact]
    public async Task A_notice_that_is_refused() => await WalkAsync(
        minimumCalls: 2,
        prepare: person => _bench.SendAsync(person.MoveIn(1, First)),
        notice: person => person.MoveIn(2, Second),
        then: async (person, replies) =>
        {
            Assert.All(replies, r => Assert.Equal("refused", r.Outcome));
            Assert.Equal(First, (await _bench.BodyAsync(person)).Current!.Address);
        });

    [Fact]
    public async Task A_sweep_that_releases_what_has_settled()
    {
        for (var call = 1; ; call++)
        {
            var crashes = 0;
            foreach (var afterwards in new[] { false, true })
                crashes += await SweepOnceAsync(call, afterwards) ? 1 : 0;
            if (crashes == 0)
            {
                Assert.True(call > 6, "The walk ended before it had gone through the work.");
                return;
            }
        }
    }

    [Fact]
    [Trait("Requirement", "C12")]
    public async Task A_claim_left_by_a_crash_is_taken_over_and_the_first_claimant_is_refused()
    {
        var (stalled, other) = (SyntheticPerson.New(), default(SyntheticPerson));
        other = SyntheticPerson.WithNumberOf(stalled);
        var body = await _bench.SealAsync(stalled.MoveIn(1, First));
        _bench.Crash.Set(4, afterwards: false);
        await Assert.ThrowsAsync<CrashException>(() => _bench.DeliverAsync(body));
        _bench.Crash.Set(0, afterwards: false);

        Assert.Equal("accepted", (await _bench.SendAsync(other.MoveIn(1, Second))).Single().Outcome);
        var late = (await _bench.DeliverAsync(body, deliveryCount: 2)).Single();
        Assert.Equal(("refused", "C12"), (late.Outcome, late.Checks.Single()));
        Assert.Null((await _bench.BodyAsync(stalled)).Current);
    }

    [Fact]
    [Trait("Requirement", "C12")]
    public async Task Of_two_people_who_claim_one_number_at_once_exactly_one_gets_it()
    {
        for (var round = 0; round < 20; round++)
        {
            var one = SyntheticPerson.New();
            var other = SyntheticPerson.WithNumberOf(one);
            var outcomes = await Task.WhenAll(
                TryApplyAsync(await _bench.SealAsync(one.MoveIn(1, First))), TryApplyAsync(await _bench.SealAsync(other.MoveIn(1, Second))));
            Assert.All(outcomes, Assert.True);
            var holders = new[] { await _bench.BodyAsync(one), await _bench.BodyAsync(other) };
            Assert.Single(holders, h => h.Current is not null);
        }
    }

    [Fact]
    [Trait("Requirement", "U6")]
    public async Task Forwarding_of_three_changes()
    {
        for (var call = 1; ; call++)
        {
            var crashes = 0;
            foreach (var afterwards in new[] { false, true })
            {
                var person = SyntheticPerson.New();
                await _bench.SendAsync(person.MoveIn(1, First));
                await _bench.SendAsync(person.MoveWithin(2, Second));
                await _bench.SendAsync(person.MoveOut(3, Second));
                crashes += await _bench.CrashAsync(call, afterwards, () => _bench.ForwardAsync(person)) ? 1 : 0;
                await _bench.ForwardAsync(person, deliveryCount: 2);

                var received = _bench.National.Of(person);
                Assert.Equal([1L, 2, 3], received.Where(r => !r.IsResend).Select(r => r.SequenceNumber));
                Assert.Equal(received.Select(r => r.SequenceNumber).Order(), received.Select(r => r.SequenceNumber));
                Assert.Empty((await _bench.RangeAsync(person)).OfKind(RowKind.Outbox));
            }

            if (crashes == 0)
            {
                Assert.True(call > 12, "The walk ended before it had gone through the work.");
                return;
            }
        }
    }

    // No message is delivered again after a sweep's crash: the next sweep alone must bring about the end.
    private async Task<bool> SweepOnceAsync(int call, bool afterwards)
    {
        var person = SyntheticPerson.New();
        await _bench.SendAsync(person.MoveIn(1, First));
        await _bench.SendAsync(person.MoveOut(2, First));
        await _bench.ForwardAsync(person);
        Assert.Equal("held", (await _bench.SendAsync(person.MoveIn(9, Second))).Single().Outcome);
        _bench.Time.Advance(TimeSpan.FromMinutes(16));
        var before = (await _bench.RepliesAsync()).Count;
        var crashed = await _bench.CrashAsync(call, afterwards, () => _bench.SweepAsync(person));
        await _bench.SweepAsync(person);

        var replies = (await _bench.RepliesAsync()).Skip(before).ToList();
        Assert.All(replies, r => Assert.Equal("accepted", r.Outcome));
        Assert.Single(replies.Select(r => r.MessageId).Distinct());
        Assert.Equal(9, (await _bench.BodyAsync(person)).LastNumber);
        Assert.Equal(new Left(true, null, null, null), Left.Of((await _bench.MarkerAsync(person))!));
        Assert.False(await _bench.SweepAsync(person));
        return crashed;
    }

    private Task WalkAsync(
        int minimumCalls,
        Func<SyntheticPerson, Task> prepare,
        Func<SyntheticPerson, TestNotice> notice,
        Func<SyntheticPerson, IReadOnlyList<TestReply>, Task> then) => new CrashWalk(_bench).RunAsync(minimumCalls, prepare, notice, then);

    // A contested claim may exhaust its attempts; the queue then delivers the message again.
    private async Task<bool> TryApplyAsync(string body)
    {
        for (var delivery = 1; delivery <= 10; delivery++)
        {
            try
            {
                await _bench.Updates.ApplyAsync(body, delivery, default);
                return true;
            }
            catch (Vault.Tables.RowChangedException)
            {
            }
        }

        return false;
    }

    private sealed record Left(bool Forwarding, DateTimeOffset? ReleaseAt, DateTimeOffset? HeldSince, DateTimeOffset? ReleasingSince)
    {
        public static Left Of(Marker marker) =>
            new(marker.Work.Forwarding, marker.Work.ReleaseAt, marker.Work.HeldSince, marker.Work.ReleasingSince);
    }
}
