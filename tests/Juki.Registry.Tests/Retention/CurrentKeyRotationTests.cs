using Juki.Registry.Integrity;
using Juki.Registry.Retention;
using Juki.Testing;
using Juki.Vault.Keys;
using Juki.Vault.People;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Tests.Retention;

[Trait("Requirement", "V4")]
public sealed class CurrentKeyRotationTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private RetentionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RetentionBench.StartAsync(azurite, "2026-04-01");

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Everything_moves_to_this_years_key_unchanged_and_the_former_one_ends()
    {
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)), ("2026-04-02", _person.MoveWithin(2, Second)), ("2026-12-01", _person.MoveWithin(5, First)));
        await _bench.RunOnAsync<HistoryPurge>("2026-12-01");
        await _bench.Get<IntegrityReminder>().RunAsync(default);
        var copy = await StorageCopy.TakeAsync(_bench.ConnectionString);
        var former = copy.Sealed.Where(s => s.Key == KeyPeriods.Current(_bench.Registry.Time.GetUtcNow())).ToList();
        Assert.Equal(KnownTables.Rotated.Select(t => t.Name).Order(), former.Select(s => s.Store).Distinct().Order());
        var before = await _bench.Registry.RangeAsync(_person);

        var report = await _bench.RunOnAsync<CurrentKeyRotation>("2027-01-04");
        Assert.Equal("juki-current-2026", report.Keys.Single().KeyObject);
        Assert.Equal(former.Count, report.CountOf(KnownCounts.Resealed));
        Assert.Empty(report.Left);
        Assert.Empty(Former(await copy.OpenableAsync(_bench.ConnectionString, _bench.KeyFolder)));
        Assert.Empty(Former((await StorageCopy.TakeAsync(_bench.ConnectionString)).Sealed));
        var after = await _bench.Registry.RangeAsync(_person);
        Assert.Equal(before.Body, after.Body);
        Assert.Equal(Places(before, RowKind.Held, RowKind.Outbox), Places(after, RowKind.Held, RowKind.Outbox));
        Assert.Equal([1L, 2], await _bench.RowsOfAsync(_person));
        Assert.NotEmpty(await _bench.Get<PurgeReports>().ListAsync(new DateOnly(2026, 12, 15), default));
    }

    [Fact]
    public async Task Receipts_past_their_life_are_dropped_on_the_way_and_younger_ones_are_kept()
    {
        var silent = SyntheticPerson.New();
        await _bench.LiveAsync(("2026-05-01", silent.MoveIn(1, First)), ("2026-12-01", _person.MoveIn(1, First)));
        var report = await _bench.RunOnAsync<CurrentKeyRotation>("2027-01-04");
        Assert.Equal(1, report.CountOf(KnownCounts.Receipts));
        Assert.Empty((await _bench.Registry.RangeAsync(silent)).OfKind(RowKind.Receipt));
        Assert.Single((await _bench.Registry.RangeAsync(_person)).OfKind(RowKind.Receipt));
    }

    [Fact]
    public async Task In_the_first_days_of_a_year_nothing_is_read_yet()
    {
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)));
        _bench.GoTo("2027-01-03");
        Assert.DoesNotContain("GET People", await _bench.RequestsAsync(() => _bench.RunAsync<CurrentKeyRotation>()));
        Assert.Equal("year-too-young", (await _bench.RunAsync<CurrentKeyRotation>()).Left.Single().Why);
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task Once_the_former_keys_have_ended_a_run_asks_for_them_and_nothing_else()
    {
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)));
        await _bench.RunOnAsync<CurrentKeyRotation>("2027-01-04");
        Assert.Equal(["GET DataKeys", "POST Retention"], (await _bench.RequestsAsync(() => _bench.RunAsync<CurrentKeyRotation>())).Distinct());
    }

    [Fact]
    public async Task Years_without_a_run_are_made_good()
    {
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)), ("2027-04-01", SyntheticPerson.New().MoveIn(1, First)));
        var report = await _bench.RunOnAsync<CurrentKeyRotation>("2029-07-01");
        Assert.Equal(["juki-current-2026", "juki-current-2027"], report.Keys.Select(k => k.KeyObject));
        Assert.Equal([1L], await _bench.RowsOfAsync(_person));
    }

    [Fact]
    public async Task A_row_that_cannot_be_moved_keeps_the_former_key_and_is_reported_and_others_are_moved()
    {
        var other = SyntheticPerson.New();
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)), ("2026-04-01", other.MoveIn(1, First)));
        var raw = _bench.Get<IStorageAccounts>().Tables(StorageArea.Records).GetTableClient(KnownTables.People);
        var token = await _bench.Registry.TokenAsync(_person);
        var row = (await raw.GetEntityAsync<Azure.Data.Tables.TableEntity>(token.Partition, token.Hex + "0")).Value;
        var bytes = row.GetBinary("Sealed0");
        bytes[^1] ^= 1;
        row["Sealed0"] = bytes;
        await raw.UpdateEntityAsync(row, row.ETag);

        var report = await _bench.RunOnAsync<CurrentKeyRotation>("2027-01-04");
        Assert.Empty(report.Keys);
        Assert.Equal(["rows-not-movable", "vault-seal-broken"], report.Left.Select(l => l.Why));
        Assert.Equal([1L], await _bench.RowsOfAsync(other));
        Assert.DoesNotContain("GET People", await _bench.RequestsAsync(() => _bench.RunAsync<CurrentKeyRotation>()));

        bytes[^1] ^= 1;
        row["Sealed0"] = bytes;
        await raw.UpdateEntityAsync(row, Azure.ETag.All);
        Assert.Single((await _bench.RunOnAsync<CurrentKeyRotation>("2027-01-06")).Keys);
        Assert.Equal([1L], await _bench.RowsOfAsync(_person));
    }

    [Fact]
    public async Task More_rows_than_a_page_and_updates_meanwhile_and_two_runs_at_once()
    {
        var markers = _bench.Get<SealedTables>().Open(StorageArea.Records, KnownTables.Markers);
        var year = KeyPeriods.Current(_bench.Registry.Time.GetUtcNow());
        for (var partition = 0; partition < 12; partition++)
        {
            var group = new GroupCommit($"{partition:x3}");
            for (var row = 0; row < 100; row++)
                group.Put($"{row:D64}", Vault.Payloads.Payload.Pack(new Forwarding.OpenWork(default, false, null, null, false)), year);
            await markers.CommitAsync(group, default);
        }

        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)));
        _bench.GoTo("2027-01-04");
        var updates = Task.Run(async () =>
        {
            for (var number = 2; number <= 20; number++)
                await _bench.ApplyAsync(_person.MoveWithin(number, number % 2 == 0 ? Second : First));
        });
        await Task.WhenAll(_bench.RunAsync<CurrentKeyRotation>(), _bench.RunAsync<CurrentKeyRotation>(), updates);
        await _bench.RunAsync<CurrentKeyRotation>();
        Assert.Equal(20, (await _bench.RowsOfAsync(_person)).Count);
        Assert.Empty(Former((await StorageCopy.TakeAsync(_bench.ConnectionString)).Sealed));
        Assert.Equal([2027], await _bench.Get<WrappedKeyTable>().PeriodsBeforeAsync(KeyPurpose.Current, 2100, default));
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task Wherever_a_run_crashes_the_next_one_comes_to_the_same_end()
    {
        for (var call = 1; ; call++)
        {
            await using var bench = await RetentionBench.StartAsync(azurite, "2026-04-01");
            var person = SyntheticPerson.New();
            await bench.LiveAsync(("2026-04-01", person.MoveIn(1, First)), ("2026-12-01", person.MoveWithin(2, Second)));
            bench.GoTo("2027-01-04");
            var crashed = await bench.CrashAsync(call, () => bench.RunAsync<CurrentKeyRotation>());
            await bench.RunAsync<CurrentKeyRotation>();

            Assert.Empty(Former((await StorageCopy.TakeAsync(bench.ConnectionString)).Sealed));
            Assert.Empty(await bench.Get<WrappedKeyTable>().PeriodsBeforeAsync(KeyPurpose.Current, 2027, default));
            Assert.Equal([1L, 2], await bench.RowsOfAsync(person));
            Assert.Single((await bench.Registry.RangeAsync(person)).OfKind(RowKind.Receipt));
            if (crashed)
                continue;
            Assert.True(call > 20, "The walk ended before it had gone through the work.");
            return;
        }
    }

    [Fact]
    public async Task A_run_that_has_no_more_time_leaves_the_rest_to_the_next()
    {
        await using var bench = await RetentionBench.StartAsync(azurite, "2026-04-01", ("Retention:RunLimit", "00:01:00"));
        await bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)));
        bench.GoTo("2027-01-04");
        var slow = new SlowJob(bench.Registry.Time);
        var report = await bench.Get<RetentionRunner>().RunAsync(slow, default);
        Assert.Equal(("run", "time-over"), (report.Left.Single().What, report.Left.Single().Why));
        Assert.Equal(1, report.CountOf(KnownCounts.Rows));
        Assert.Equal("slow", Assert.Single(await bench.Get<PurgeReports>().ListAsync(new DateOnly(2027, 1, 4), default)).Kind);
    }

    private static IEnumerable<SealedThing> Former(IEnumerable<SealedThing> things) =>
        things.Where(s => s.Key is { Purpose: KeyPurpose.Current, Period: < 2027 });

    private static IEnumerable<(RowKind Kind, string Suffix, string Content)> Places(PersonRange range, params IReadOnlyList<RowKind> kinds) =>
        range.Rows.Where(r => kinds.Contains(r.Kind)).Select(r => (r.Kind, r.Suffix, Convert.ToHexString(r.Payload)));

    private sealed class SlowJob(Microsoft.Extensions.Time.Testing.FakeTimeProvider time) : IRetentionJob
    {
        public string Kind => "slow";

        public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
        {
            run.Count(KnownCounts.Rows, 1);
            time.Advance(TimeSpan.FromMinutes(2));
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
