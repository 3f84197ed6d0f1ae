using Juki.Registry.Forwarding;
using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Updates;

/// <summary>
/// Ends the work on a notice at every call in turn, before it is sent and after it was answered, delivers the message again, and looks
/// at what results.
/// </summary>
internal sealed class CrashWalk(RegistryBench bench)
{
    public async Task RunAsync(
        int minimumCalls,
        Func<SyntheticPerson, Task> prepare,
        Func<SyntheticPerson, TestNotice> notice,
        Func<SyntheticPerson, IReadOnlyList<TestReply>, Task> then)
    {
        for (var call = 1; ; call++)
        {
            var crashes = 0;
            foreach (var afterwards in new[] { false, true })
                crashes += await OnceAsync(call, afterwards, prepare, notice, then) ? 1 : 0;
            if (crashes == 0)
            {
                Assert.True(call > minimumCalls, "The walk ended before it had gone through the work.");
                return;
            }
        }
    }

    private async Task<bool> OnceAsync(
        int call,
        bool afterwards,
        Func<SyntheticPerson, Task> prepare,
        Func<SyntheticPerson, TestNotice> notice,
        Func<SyntheticPerson, IReadOnlyList<TestReply>, Task> then)
    {
        var person = SyntheticPerson.New();
        await prepare(person);
        var before = (await bench.RepliesAsync()).Count;
        var body = await bench.SealAsync(notice(person));
        var crashed = await bench.CrashAsync(call, afterwards, () => bench.Updates.ApplyAsync(body, 1, default));

        // The nudge goes out with the second delivery, unless nothing is to be forwarded.
        var nudge = await bench.Updates.ApplyAsync(body, 2, default);
        await then(person, [.. (await bench.RepliesAsync()).Skip(before)]);
        var waits = (await bench.RangeAsync(person)).OfKind(RowKind.Outbox).Any();
        Assert.Equal(waits, nudge is not null);
        Assert.True(!waits || await bench.Server.Get<MarkerBoard>().ReadAsync(await bench.TokenAsync(person), default) is { Work.Forwarding: true });
        return crashed;
    }
}
