using Juki.Registry.Messaging;
using Juki.Registry.Quarantining;
using Juki.Registry.Retention;
using Juki.Testing;
using Juki.Vault.Keys;

namespace Juki.Registry.Tests.Retention;

/// <summary>Every place at which the end of a quarter's messages can be cut off.</summary>
[Trait("Requirement", "V2")]
[Trait("Requirement", "V4")]
public sealed class MessageKeyPurgeCrashTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>
{
    private const int Quarter = 20262;

    [Fact]
    public async Task Wherever_a_run_crashes_the_next_one_comes_to_the_same_end()
    {
        for (var call = 1; ; call++)
        {
            await using var bench = await RetentionBench.StartAsync(azurite, "2026-04-01");
            var person = SyntheticPerson.New();
            await bench.ApplyAsync(person.MoveIn(1));
            await bench.Registry.Updates.ApplyAsync("garbage", 1, default);
            var pairs = new List<string>();
            foreach (var use in Enum.GetValues<MessageKeyUse>())
                pairs.Add((await bench.Get<MessageKeys>().CurrentAsync(use, default)).KeyId);

            bench.GoTo("2026-09-29");
            await bench.Registry.Updates.ApplyAsync("garbage", 1, default);
            var crashed = await bench.CrashAsync(call, () => bench.RunAsync<MessageKeyPurge>());
            await bench.RunAsync<MessageKeyPurge>();

            foreach (var pair in pairs)
                Assert.Null(await bench.Get<MessageKeys>().FindAsync(pair, default));
            Assert.Empty(await bench.Get<WrappedKeyTable>().PeriodsBeforeAsync(KeyPurpose.Messages, 20263, default));
            await Assert.ThrowsAsync<KeyUnknownException>(() => bench.Get<KeyRing>().OpeningAsync(new DataKeyNumber(KeyPurpose.Messages, Quarter), default));
            Assert.Empty(await bench.Get<Quarantine>().ListAsync(new DateOnly(2026, 4, 1), default));
            var kept = Assert.Single(await bench.Get<Quarantine>().ListAsync(new DateOnly(2026, 9, 29), default));
            Assert.NotNull(await bench.Get<Quarantine>().ReadBodyAsync(kept, default));
            Assert.Equal("accepted", await bench.OutcomeAsync(person.MoveOut(2, "市川市八幡一丁目１番１号")));
            if (crashed)
                continue;
            Assert.True(call > 8, "The walk ended before it had gone through the work.");
            return;
        }
    }
}
