using Juki.Registry.Exchanges;
using Juki.Registry.Retention;
using Juki.Testing;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Retention;

[Trait("Requirement", "U7")]
public sealed class ExchangePurgeTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private RetentionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RetentionBench.StartAsync(azurite, "2026-04-01");

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "V4")]
    public async Task A_months_exchanges_are_kept_as_long_as_its_provisions_and_open_from_no_copy_after()
    {
        var person = SyntheticPerson.New();
        await _bench.LiveAsync(("2026-04-01", person.MoveIn(1)), ("2026-04-30", person.MoveWithin(2, "市川市南八幡二丁目２番２号")), ("2026-05-01", person.MoveWithin(3, "市川市真間三丁目３番３号")));
        var copy = await StorageCopy.TakeAsync(_bench.ConnectionString);
        Assert.Empty((await _bench.RunOnAsync<ExchangePurge>("2033-04-30")).Counts);
        Assert.Equal(4, await CountAsync("2026-04"));

        var report = await _bench.RunOnAsync<ExchangePurge>("2033-05-01");
        Assert.Equal((4, "juki-exchanges-202604"), (report.CountOf(KnownCounts.LogRows), report.Keys.Single().KeyObject));
        Assert.Equal(0, await CountAsync("2026-04"));
        Assert.Equal(2, await CountAsync("2026-05"));
        var openable = await copy.OpenableAsync(_bench.ConnectionString, _bench.KeyFolder);
        Assert.Equal(2, openable.Count(s => s.Store == KnownTables.Exchanges));
        Assert.Equal(6, copy.Sealed.Count(s => s.Store == KnownTables.Exchanges));
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task Wherever_a_run_crashes_the_next_one_comes_to_the_same_end()
    {
        for (var call = 1; ; call++)
        {
            await using var bench = await RetentionBench.StartAsync(azurite, "2026-04-01");
            await bench.ApplyAsync(SyntheticPerson.New().MoveIn(1));
            bench.GoTo("2033-05-01");
            var crashed = await bench.CrashAsync(call, () => bench.RunAsync<ExchangePurge>());
            await bench.RunAsync<ExchangePurge>();
            Assert.DoesNotContain((await StorageCopy.TakeAsync(bench.ConnectionString)).Sealed, s => s.Store == KnownTables.Exchanges);
            Assert.Empty((await bench.RunAsync<ExchangePurge>()).Keys);
            if (crashed)
                continue;
            Assert.True(call > 5, "The walk ended before it had gone through the work.");
            return;
        }
    }

    private async Task<int> CountAsync(string month)
    {
        var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return await _bench.Get<ExchangeLog>().ListAsync(first, first.AddMonths(1).AddDays(-1), RegistryBench.Ichikawa, default).CountAsync();
    }
}
