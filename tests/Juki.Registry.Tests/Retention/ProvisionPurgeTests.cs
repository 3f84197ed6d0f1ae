using Juki.Registry.Provisions;
using Juki.Registry.Retention;
using Juki.Vault.Keys;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Retention;

[Trait("Requirement", "R2")]
public sealed class ProvisionPurgeTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private RetentionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RetentionBench.StartAsync(azurite, "2026-04-01");

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_months_entries_are_there_until_its_last_day_is_seven_years_past_and_gone_on_the_next()
    {
        var first = await AppendAsync("2026-04-01");
        var last = await AppendAsync("2026-04-30");
        var next = await AppendAsync("2026-05-01");
        Assert.Empty((await _bench.RunOnAsync<ProvisionPurge>("2033-04-30")).Counts);
        Assert.True(await IsThereAsync(first) && await IsThereAsync(last));

        var report = await _bench.RunOnAsync<ProvisionPurge>("2033-05-01");

        // Two chains, since a process that was idle opens another: of each its opening, its entry and its head.
        Assert.Equal(6, report.CountOf(KnownCounts.LogRows));
        Assert.Equal("juki-provisions-202604", report.Keys.Single().KeyObject);
        Assert.False(await IsThereAsync(first) || await IsThereAsync(last));
        Assert.True(await IsThereAsync(next));
        Assert.Empty((await _bench.RunAsync<ProvisionPurge>()).Keys);
    }

    [Fact]
    public async Task What_the_fold_made_of_a_month_goes_with_it()
    {
        await AppendAsync("2026-04-30");
        await _bench.Get<ProvisionFold>().RunAsync(default);
        await AppendAsync("2026-05-01");
        await _bench.Get<ProvisionFold>().RunAsync(default);
        await _bench.RunOnAsync<ProvisionPurge>("2033-05-01");
        Assert.All(
            (await StorageCopy.TakeAsync(_bench.ConnectionString)).Sealed.Where(s => s.Store == KnownTables.ProvisionFolds),
            s => Assert.Equal(202605, s.Key.Period));
    }

    [Fact]
    [Trait("Requirement", "V4")]
    public async Task Nothing_purged_opens_from_a_copy_and_what_is_not_due_does()
    {
        await AppendAsync("2026-04-30");
        await AppendAsync("2026-05-01");
        var copy = await StorageCopy.TakeAsync(_bench.ConnectionString);
        await _bench.RunOnAsync<ProvisionPurge>("2033-05-01");
        var openable = (await copy.OpenableAsync(_bench.ConnectionString, _bench.KeyFolder)).Where(s => s.Store == KnownTables.Provisions).ToList();
        Assert.All(openable, s => Assert.Equal(202605, s.Key.Period));
        Assert.Equal(3, openable.Count);
        Assert.Equal(6, copy.Sealed.Count(s => s.Store == KnownTables.Provisions));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task A_log_of_which_nothing_is_due_is_not_read()
    {
        await AppendAsync("2026-04-30");
        _bench.GoTo("2033-04-30");
        Assert.DoesNotContain("GET Provisions", await _bench.RequestsAsync(() => _bench.RunAsync<ProvisionPurge>()));
        _bench.GoTo("2033-05-01");
        Assert.Contains("GET Provisions", await _bench.RequestsAsync(() => _bench.RunAsync<ProvisionPurge>()));
    }

    [Fact]
    public async Task A_chain_longer_than_a_group_goes_whole_and_two_runs_at_once_do_it_once()
    {
        _bench.GoTo("2026-04-02");
        await Task.WhenAll(Enumerable.Range(0, 250).Select(_ => _bench.Get<ProvisionLog>().AppendAsync(Entry(), default)));
        _bench.GoTo("2033-05-01");
        var both = await Task.WhenAll(_bench.RunAsync<ProvisionPurge>(), _bench.RunAsync<ProvisionPurge>());
        Assert.Equal(252, both.Sum(r => r.CountOf(KnownCounts.LogRows)));
        Assert.DoesNotContain((await StorageCopy.TakeAsync(_bench.ConnectionString)).Sealed, s => s.Store == KnownTables.Provisions);
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task Wherever_a_run_crashes_the_next_one_comes_to_the_same_end()
    {
        for (var call = 1; ; call++)
        {
            await using var bench = await RetentionBench.StartAsync(azurite, "2026-04-01");
            await bench.Get<ProvisionLog>().AppendAsync(Entry(), default);
            bench.GoTo("2033-05-01");
            var crashed = await bench.CrashAsync(call, () => bench.RunAsync<ProvisionPurge>());
            await bench.RunAsync<ProvisionPurge>();

            Assert.DoesNotContain((await StorageCopy.TakeAsync(bench.ConnectionString)).Sealed, s => s.Store == KnownTables.Provisions);
            Assert.Empty(await bench.Get<WrappedKeyTable>().PeriodsBeforeAsync(KeyPurpose.Provisions, 210000, default));
            if (crashed)
                continue;
            Assert.True(call > 7, "The walk ended before it had gone through the work.");
            return;
        }
    }

    private async Task<ProvisionReceipt> AppendAsync(string day)
    {
        _bench.GoTo(day);
        return await _bench.Get<ProvisionLog>().AppendAsync(Entry(), default);
    }

    private async Task<bool> IsThereAsync(ProvisionReceipt receipt) =>
        await _bench.Get<ProvisionLog>().ReadAsync(receipt.Chain, receipt.Position, default) is not null;

    private static ProvisionEntry Entry() => new()
    {
        At = DateTimeOffset.UnixEpoch,
        Function = "inquiry",
        CorrelationId = "1",
        Outcome = ProvisionOutcome.Empty,
    };
}
