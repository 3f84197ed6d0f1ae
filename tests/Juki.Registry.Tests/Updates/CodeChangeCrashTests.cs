using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Updates;

/// <summary>Every place at which a code or number change can be cut off, and claims that cross each other.</summary>
[Trait("Requirement", "V2")]
public sealed class CodeChangeCrashTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly Dictionary<SyntheticPerson, string> _fresh = [];
    private RegistryBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, DateTimeOffset.UtcNow);
        var warm = SyntheticPerson.New();
        await _bench.SendAsync(warm.MoveIn(1, First));
        await _bench.SendAsync(warm.MoveWithin(2, Second));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public Task A_code_change_that_releases_what_was_held_under_the_new_code() => new CrashWalk(_bench).RunAsync(
        minimumCalls: 8,
        prepare: async person =>
        {
            await _bench.SendAsync(person.MoveIn(1, First));
            await _bench.SendAsync(person.Under(NewCode(person)).MoveWithin(3, Second));
        },
        notice: person => person.CodeChange(2, First, NewCode(person)),
        then: async (person, replies) =>
        {
            Assert.Equal(2, replies.Select(r => r.NoticeId).Distinct().Count());
            var renamed = person.Under(NewCode(person));
            await SweepAsync();
            Assert.Equal(Second, (await _bench.FindAsync(renamed)).Current!.Address);
            Assert.Equal([1L, 2, 3], (await _bench.FindAsync(person)).Applied.Select(a => a.SequenceNumber));
            Assert.Empty((await _bench.RangeAsync(renamed)).OfKind(RowKind.Held));
        });

    [Fact]
    public Task A_number_change() => new CrashWalk(_bench).RunAsync(
        minimumCalls: 4,
        prepare: person => _bench.SendAsync(person.MoveIn(1, First)),
        notice: person => person.NumberChange(2, First, NewNumber(person)),
        then: async (person, replies) =>
        {
            Assert.All(replies, r => Assert.Contains(r.Outcome, new[] { "accepted", "duplicate" }));
            Assert.Equal(NewNumber(person), (await _bench.FindAsync(person)).Current!.IndividualNumber!.Value.Value);
        });

    [Fact]
    [Trait("Requirement", "C12")]
    public async Task Of_two_claims_of_one_number_that_cross_at_any_call_one_wins_and_the_other_is_refused() => await CrossAsync(
        one => one.MoveIn(1, First),
        one => SyntheticPerson.WithNumberOf(one),
        other => other.MoveIn(1, Second),
        async (one, other) =>
        {
            var holders = new[] { await _bench.BodyAsync(one), await _bench.BodyAsync(other) };
            Assert.Single(holders, h => h.Current is not null);
        },
        ["C12"]);

    [Fact]
    [Trait("Requirement", "C13")]
    public async Task Of_a_code_change_and_a_new_person_under_the_same_code_one_wins_and_the_other_is_refused() => await CrossAsync(
        one => one.CodeChange(2, First, NewCode(one)),
        one => SyntheticPerson.New().Under(NewCode(one)),
        other => other.MoveIn(1, Second),
        async (one, other) =>
        {
            var changed = (await _bench.BodyAsync(one)).Current!.ResidentCode.Value == NewCode(one);
            Assert.NotEqual(changed, (await _bench.BodyAsync(other)).Current is not null);
            Assert.Equal(changed ? First : Second, (await _bench.FindAsync(other)).Current!.Address);
        },
        ["C13", "C11"],
        prepare: one => _bench.SendAsync(one.MoveIn(1, First)));

    [Fact]
    [Trait("Requirement", "C13")]
    public async Task Of_two_code_changes_to_one_code_one_wins_and_the_other_is_refused() => await CrossAsync(
        one => one.CodeChange(2, First, NewCode(one)),
        one =>
        {
            var other = SyntheticPerson.New();
            _fresh[other] = NewCode(one);
            return other;
        },
        other => other.CodeChange(2, Second, NewCode(other)),
        async (one, other) =>
        {
            var holders = new[] { await _bench.BodyAsync(one), await _bench.BodyAsync(other) };
            Assert.Single(holders, h => h.Current!.ResidentCode.Value == NewCode(one));
        },
        ["C13"],
        prepare: one => _bench.SendAsync(one.MoveIn(1, First)),
        prepareOther: other => _bench.SendAsync(other.MoveIn(1, Second)));

    // One's work is cut off at each call, the other's runs to its end, then one's message is delivered again; and the other way round.
    private async Task CrossAsync(
        Func<SyntheticPerson, System.Text.Json.Nodes.JsonObject> ofOne,
        Func<SyntheticPerson, SyntheticPerson> makeOther,
        Func<SyntheticPerson, System.Text.Json.Nodes.JsonObject> ofOther,
        Func<SyntheticPerson, SyntheticPerson, Task> then,
        string[] checks,
        Func<SyntheticPerson, Task>? prepare = null,
        Func<SyntheticPerson, Task>? prepareOther = null)
    {
        foreach (var otherCrashes in new[] { false, true })
        {
            var call = 1;
            for (var crashed = true; crashed; call++)
            {
                var one = SyntheticPerson.New();
                var other = makeOther(one);
                await (prepare?.Invoke(one) ?? Task.CompletedTask);
                await (prepareOther?.Invoke(other) ?? Task.CompletedTask);
                var before = (await _bench.RepliesAsync()).Count;
                string[] bodies = [await _bench.SealAsync(ofOne(one)), await _bench.SealAsync(ofOther(other))];
                if (otherCrashes)
                    Array.Reverse(bodies);
                crashed = await _bench.CrashAsync(call, afterwards: true, () => _bench.Updates.ApplyAsync(bodies[0], 1, default));
                await _bench.Updates.ApplyAsync(bodies[1], 1, default);
                await _bench.Updates.ApplyAsync(bodies[0], 2, default);

                await then(one, other);
                Assert.Contains((await _bench.RepliesAsync()).Skip(before), r => r.Outcome == "refused" && checks.Contains(r.Checks.Single()));
            }

            Assert.True(call > 4, "The walk ended before it had gone through the work.");
        }
    }

    private async Task SweepAsync()
    {
        _bench.Time.Advance(TimeSpan.FromHours(2));
        await _bench.Server.Get<HeldSweep>().RunAsync(default);
    }

    private string NewCode(SyntheticPerson person) => _fresh.TryGetValue(person, out var code) ? code : _fresh[person] = SyntheticPerson.New().ResidentCode;

    private string NewNumber(SyntheticPerson person) => _fresh.TryGetValue(person, out var number) ? number : _fresh[person] = SyntheticPerson.New().IndividualNumber;
}
