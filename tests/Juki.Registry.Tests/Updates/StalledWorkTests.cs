using System.Text.Json.Nodes;
using Juki.Testing;
using Juki.Vault.Tables;

namespace Juki.Registry.Tests.Updates;

/// <summary>
/// A process that stalls before each of its calls in turn, while another one, at work for somebody who wants the same, comes to its end;
/// then it goes on. What it read is old by then, and it must notice (ADR 8, 11).
/// </summary>
[Trait("Requirement", "V2")]
public sealed class StalledWorkTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private RegistryBench _bench = null!;
    private RegistryBench _otherBench = null!;

    public async Task InitializeAsync()
    {
        (_bench, _otherBench) = (await RegistryBench.StartAsync(azurite), await RegistryBench.StartAsync(azurite));
        var warm = SyntheticPerson.New();
        await _bench.SendAsync(warm.MoveIn(1, First));
        await _bench.SendAsync(warm.MoveWithin(2, Second));
    }

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await _otherBench.DisposeAsync();
    }

    [Fact]
    [Trait("Requirement", "C12")]
    public Task Of_two_who_claim_one_number_one_gets_it() => WalkAsync(
        minimumCalls: 4,
        makeOther: SyntheticPerson.WithNumberOf,
        ofOne: one => one.MoveIn(1, First),
        ofOther: other => other.MoveIn(1, Second),
        check: "C12",
        then: async (one, other) =>
        {
            var both = new[] { await _bench.BodyAsync(one), await _bench.BodyAsync(other) };
            Assert.Single(both, body => body.Current is not null);
            Assert.Single(both, body => body.Numbers.Count > 0);
        });

    [Fact]
    [Trait("Requirement", "C13")]
    public Task Of_two_who_change_to_one_code_one_gets_it()
    {
        var code = SyntheticPerson.New().ResidentCode;
        return WalkAsync(
            minimumCalls: 7,
            prepare: async (one, other) =>
            {
                code = SyntheticPerson.New().ResidentCode;
                await _bench.SendAsync(one.MoveIn(1, First));
                await _bench.SendAsync(other.MoveIn(1, Second));
            },
            makeOther: _ => SyntheticPerson.New(),
            ofOne: one => one.CodeChange(2, First, code),
            ofOther: other => other.CodeChange(2, Second, code),
            check: "C13",
            then: async (one, other) =>
            {
                var both = new[] { await _bench.BodyAsync(one), await _bench.BodyAsync(other) };
                var holder = Assert.Single(both, body => body.Current!.ResidentCode.Value == code);
                Assert.Equal(holder.Current!.Address, (await _bench.FindAsync(one.Under(code))).Current!.Address);
                Assert.Single(both, body => body.Codes.Count > 0);
            });
    }

    [Fact]
    [Trait("Requirement", "C13")]
    public Task A_code_change_that_stalls_and_somebody_new_under_the_code() => NewcomerAsync(isNewcomerStalled: false);

    [Fact]
    [Trait("Requirement", "C13")]
    public Task Somebody_new_who_stalls_and_a_change_to_their_code() => NewcomerAsync(isNewcomerStalled: true);

    private Task NewcomerAsync(bool isNewcomerStalled)
    {
        var code = SyntheticPerson.New().ResidentCode;
        JsonObject Change(SyntheticPerson changed) => changed.CodeChange(2, First, code);
        JsonObject Entry(SyntheticPerson newcomer) => newcomer.Under(code).MoveIn(1, Second);
        return WalkAsync(
            minimumCalls: isNewcomerStalled ? 4 : 7,
            prepare: async (one, other) =>
            {
                code = SyntheticPerson.New().ResidentCode;
                await _bench.SendAsync((isNewcomerStalled ? other : one).MoveIn(1, First));
            },
            makeOther: _ => SyntheticPerson.New(),
            ofOne: isNewcomerStalled ? Entry : Change,
            ofOther: isNewcomerStalled ? Change : Entry,
            check: null,
            then: async (one, other) =>
            {
                var (changed, newcomer) = isNewcomerStalled ? (other, one) : (one, other);
                var hasChanged = (await _bench.BodyAsync(changed)).Current!.ResidentCode.Value == code;
                Assert.NotEqual(hasChanged, (await _bench.BodyAsync(newcomer.Under(code))).Current is not null);
                Assert.Equal(hasChanged ? First : Second, (await _bench.FindAsync(newcomer.Under(code))).Current!.Address);
            });
    }

    private async Task WalkAsync(
        int minimumCalls,
        Func<SyntheticPerson, SyntheticPerson> makeOther,
        Func<SyntheticPerson, JsonObject> ofOne,
        Func<SyntheticPerson, JsonObject> ofOther,
        string? check,
        Func<SyntheticPerson, SyntheticPerson, Task> then,
        Func<SyntheticPerson, SyntheticPerson, Task>? prepare = null)
    {
        for (var call = 1; ; call++)
        {
            var one = SyntheticPerson.New();
            var other = makeOther(one);
            await (prepare?.Invoke(one, other) ?? Task.CompletedTask);
            var (before, otherBefore) = ((await _bench.RepliesAsync()).Count, (await _otherBench.RepliesAsync()).Count);
            var body = await _bench.SealAsync(ofOne(one));
            var otherBody = await _otherBench.SealAsync(ofOther(other));
            var stalled = await _bench.Pause.StallAsync(call, () => ApplyAsync(_bench, body));
            await ApplyAsync(_otherBench, otherBody);
            await stalled.ResumeAsync();

            await then(one, other);
            var replies = (await _bench.RepliesAsync()).Skip(before).Concat((await _otherBench.RepliesAsync()).Skip(otherBefore)).ToList();
            Assert.Single(replies, r => r.Outcome == "accepted");
            var refused = Assert.Single(replies, r => r.Outcome == "refused");
            Assert.True(check is null || refused.Checks.Single() == check);
            if (stalled.IsStalled)
                continue;
            Assert.True(call > minimumCalls, "The walk ended before it had gone through the work.");
            return;
        }
    }

    // A contested claim may exhaust its attempts; the queue then delivers the message again.
    private static async Task ApplyAsync(RegistryBench bench, string body)
    {
        for (var delivery = 1; ; delivery++)
        {
            try
            {
                await bench.Updates.ApplyAsync(body, delivery, default);
                return;
            }
            catch (RowChangedException) when (delivery < 10)
            {
            }
        }
    }
}
