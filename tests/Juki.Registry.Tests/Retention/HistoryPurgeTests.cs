using Juki.Registry.Retention;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Retention;

/// <summary>A moved clock drives people through their 150 years; the days are those of the worked examples of the retention rule.</summary>
[Trait("Requirement", "R1")]
public sealed class HistoryPurgeTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly SyntheticPerson _person = SyntheticPerson.BornOn("20260401");
    private RetentionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RetentionBench.StartAsync(azurite, "2026-04-01");

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Each_row_is_there_on_its_last_day_and_gone_on_the_next()
    {
        await LiveWholeLifeAsync();
        await AssertRowsAsync("2180-06-09", erased: 0, 1, 2, 3, 4, 5);
        await AssertRowsAsync("2180-06-10", erased: 1, 2, 3, 4, 5);
        await AssertRowsAsync("2181-03-19", erased: 0, 2, 3, 4, 5);
        await AssertRowsAsync("2181-03-20", erased: 2, 4, 5);
        await AssertRowsAsync("2240-02-27", erased: 0, 4, 5);
        await AssertRowsAsync("2240-02-28", erased: 2);
        Assert.Empty(await _bench.TracesOfAsync(_person));
    }

    [Fact]
    public async Task A_29_February_without_its_like_ends_with_the_last_day_of_February()
    {
        await _bench.LiveAsync(("2028-01-05", _person.MoveIn(1, First)), ("2028-02-29", _person.MoveWithin(2, Second)));
        await AssertRowsAsync("2178-02-28", erased: 0, 1, 2);
        await AssertRowsAsync("2178-03-01", erased: 1, 2);
    }

    [Fact]
    public async Task The_current_row_of_a_living_record_never_falls_due_and_is_not_read()
    {
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)));
        _bench.GoTo("2526-04-01");
        Assert.Equal(["GET Due", "GET DataKeys"], (await _bench.RequestsAsync(() => _bench.RunAsync<HistoryPurge>())).Take(2));
        Assert.Equal([1L], await _bench.RowsOfAsync(_person));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task Nobody_is_read_of_whom_nothing_is_due()
    {
        var later = SyntheticPerson.New();
        await _bench.LiveAsync(
            ("2026-04-01", _person.MoveIn(1, First)),
            ("2026-04-01", later.MoveIn(1, First)),
            ("2030-06-10", _person.MoveWithin(2, Second)),
            ("2030-06-11", later.MoveWithin(2, Second)));
        _bench.GoTo("2180-06-09");
        Assert.DoesNotContain("GET People", await _bench.RequestsAsync(() => _bench.RunAsync<HistoryPurge>()));
        _bench.GoTo("2180-06-10");
        var requests = await _bench.RequestsAsync(() => _bench.RunAsync<HistoryPurge>());
        Assert.Equal(2, requests.Count(r => r == "GET People"));
        Assert.Equal([2L], await _bench.RowsOfAsync(_person));
        Assert.Equal([1L, 2], await _bench.RowsOfAsync(later));
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task A_number_is_remembered_for_as_long_as_its_row_exists()
    {
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)), ("2030-06-10", _person.MoveWithin(2, Second)));
        await _bench.RunOnAsync<HistoryPurge>("2180-06-09");
        Assert.Equal("duplicate", await _bench.OutcomeAsync(_person.MoveIn(1, First)));
        await _bench.RunOnAsync<HistoryPurge>("2180-06-10");
        Assert.Equal("refused", await _bench.OutcomeAsync(_person.MoveIn(1, First)));
        Assert.Equal("duplicate", await _bench.OutcomeAsync(_person.MoveWithin(2, Second)));
    }

    [Fact]
    [Trait("Requirement", "C13")]
    public async Task A_later_code_leads_to_its_person_until_the_last_row_is_erased_and_is_free_then()
    {
        var renamed = _person.Under(SyntheticPerson.New().ResidentCode);
        await _bench.LiveAsync(
            ("2026-04-01", _person.MoveIn(1, First)),
            ("2026-05-01", _person.CodeChange(2, First, renamed.ResidentCode)),
            ("2031-03-20", renamed.MoveOut(3, First)));
        await _bench.RunOnAsync<HistoryPurge>("2181-03-19");
        Assert.NotNull((await _bench.Registry.FindAsync(renamed)).Current);

        await _bench.RunOnAsync<HistoryPurge>("2181-03-20");
        Assert.Empty(await _bench.TracesOfAsync(renamed));
        var newcomer = SyntheticPerson.New().Under(renamed.ResidentCode);
        await _bench.ApplyAsync(newcomer.MoveIn(1, Second));
        Assert.Equal([1L], await _bench.RowsOfAsync(newcomer));
    }

    [Fact]
    [Trait("Requirement", "C12")]
    public async Task A_number_is_claimed_until_its_holders_last_row_is_erased_and_free_then()
    {
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)), ("2031-03-20", _person.MoveOut(2, First)));
        var other = SyntheticPerson.WithNumberOf(_person);
        await _bench.RunOnAsync<HistoryPurge>("2181-03-19");
        await _bench.ApplyAsync(other.MoveIn(1, Second));
        Assert.Empty(await _bench.RowsOfAsync(other));

        var report = await _bench.RunOnAsync<HistoryPurge>("2181-03-20");
        Assert.Equal((2, 1), (report.CountOf(KnownCounts.Rows), report.CountOf(KnownCounts.People)));
        await _bench.ApplyAsync(other.MoveIn(1, Second));
        Assert.Equal([1L], await _bench.RowsOfAsync(other));
    }

    [Fact]
    public async Task A_return_that_is_held_on_the_last_day_outlives_the_persons_rows_and_is_judged_in_its_time()
    {
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)), ("2031-03-20", _person.MoveOut(2, First)), ("2181-03-20", _person.MoveIn(9, Second)));
        await _bench.RunAsync<HistoryPurge>();
        Assert.Empty(await _bench.RowsOfAsync(_person));
        Assert.Empty((await _bench.Registry.BodyAsync(_person)).Numbers);

        _bench.Registry.Time.Advance(TimeSpan.FromMinutes(16));
        await _bench.Get<HeldSweep>().RunAsync(default);
        Assert.Equal([9L], await _bench.RowsOfAsync(_person));
        var number = await _bench.Get<BlindIndex>().OfAsync(_person.Number, default);
        Assert.Equal(await _bench.Registry.TokenAsync(_person), (await _bench.Get<NumberClaims>().ReadAsync(number, default))!.Holder);
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task A_return_at_the_very_moment_of_the_erasure_keeps_its_number_claimed()
    {
        await _bench.LiveAsync(("2026-04-01", SyntheticPerson.New().MoveIn(1, First)));
        var people = Enumerable.Range(0, 10).Select(_ => SyntheticPerson.New()).ToList();
        foreach (var person in people)
            await _bench.LiveAsync(("2026-04-01", person.MoveIn(1, First)));
        foreach (var person in people)
            await _bench.LiveAsync(("2031-03-20", person.MoveOut(2, First)));
        _bench.GoTo("2181-03-20");
        var returns = people.Select(async person => await _bench.ApplyAsync(person.MoveIn(3, Second))).ToList();
        await Task.WhenAll([.. returns, _bench.RunAsync<HistoryPurge>()]);

        foreach (var person in people)
        {
            Assert.Equal([3L], await _bench.RowsOfAsync(person));
            var number = await _bench.Get<BlindIndex>().OfAsync(person.Number, default);
            Assert.Equal(await _bench.Registry.TokenAsync(person), (await _bench.Get<NumberClaims>().ReadAsync(number, default))!.Holder);
        }
    }

    [Fact]
    public async Task More_rows_than_a_group_holds_go_in_several()
    {
        await _bench.ApplyAsync(_person.MoveIn(1, First));
        for (var number = 2; number <= 130; number++)
            await _bench.ApplyAsync(_person.MoveWithin(number, number % 2 == 0 ? Second : First));
        await _bench.ApplyAsync(_person.MoveOut(131, Second));
        var report = await _bench.RunOnAsync<HistoryPurge>("2176-04-01");
        Assert.Equal((131, 1), (report.CountOf(KnownCounts.Rows), report.CountOf(KnownCounts.People)));
        Assert.Empty(await _bench.TracesOfAsync(_person));
    }

    [Fact]
    public async Task A_second_run_finds_nothing_and_two_at_once_do_the_work_once()
    {
        await LiveWholeLifeAsync();
        _bench.GoTo("2240-02-28");
        var both = await Task.WhenAll(_bench.RunAsync<HistoryPurge>(), _bench.RunAsync<HistoryPurge>());
        Assert.Equal(5, both.Sum(r => r.CountOf(KnownCounts.Rows)));
        Assert.Empty(await _bench.TracesOfAsync(_person));
        var again = await _bench.RunAsync<HistoryPurge>();
        Assert.Empty(again.Counts);
        Assert.Empty(again.Left);
    }

    [Fact]
    [Trait("Requirement", "V1")]
    public async Task A_person_whose_rows_are_not_as_they_were_sealed_is_left_and_reported_and_others_are_not_kept_waiting()
    {
        var other = SyntheticPerson.New();
        await _bench.LiveAsync(
            ("2026-04-01", _person.MoveIn(1, First)),
            ("2026-04-01", other.MoveIn(1, First)),
            ("2030-06-10", _person.MoveWithin(2, Second)),
            ("2030-06-10", other.MoveWithin(2, Second)));
        var token = await _bench.Registry.TokenAsync(_person);
        var raw = _bench.Get<IStorageAccounts>().Tables(StorageArea.Records).GetTableClient(KnownTables.People);
        await raw.DeleteEntityAsync(token.Partition, token.Hex + "90000000000000000001");

        var report = await _bench.RunOnAsync<HistoryPurge>("2181-01-01");
        Assert.Equal(1, report.CountOf(KnownCounts.Rows));
        Assert.Equal(
            [("history-2180", "rows-left"), (KnownCounts.People, "vault-seal-broken")],
            report.Left.Select(l => (l.What, l.Why)).Order());
        Assert.Empty(report.Keys);
        Assert.Equal([2L], await _bench.RowsOfAsync(other));
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task A_clock_is_entered_before_the_group_that_starts_it()
    {
        for (var call = 1; ; call++)
        {
            var person = SyntheticPerson.New();
            await _bench.ApplyAsync(person.MoveIn(1, First));
            var body = await _bench.Registry.SealAsync(person.MoveOut(2, First));
            var crashed = await _bench.CrashAsync(call, () => _bench.Registry.Updates.ApplyAsync(body, 1, default));
            var due = (await _bench.TracesOfAsync(person)).Count(t => t == KnownTables.Due);
            Assert.True(due == 2 || (await _bench.RowsOfAsync(person)).Count == 1, "A clock runs that no purge will find.");
            if (!crashed)
                return;
        }
    }

    [Fact]
    [Trait("Requirement", "V2")]
    [Trait("Requirement", "V4")]
    public async Task Wherever_a_run_crashes_the_next_one_comes_to_the_same_end()
    {
        for (var call = 1; ; call++)
        {
            await using var bench = await RetentionBench.StartAsync(azurite, "2026-04-01");
            var (gone, living) = (SyntheticPerson.New(), SyntheticPerson.New());
            var renamed = gone.Under(SyntheticPerson.New().ResidentCode);
            await bench.LiveAsync(
                ("2026-04-01", gone.MoveIn(1, First)),
                ("2026-04-01", living.MoveIn(1, First)),
                ("2026-04-02", gone.CodeChange(2, First, renamed.ResidentCode)),
                ("2026-04-02", living.MoveWithin(2, Second)),
                ("2026-04-02", renamed.MoveOut(3, First)));
            bench.GoTo("2177-01-01");
            var crashed = await bench.CrashAsync(call, () => bench.RunAsync<HistoryPurge>());
            await bench.RunAsync<HistoryPurge>();

            Assert.Empty(await bench.TracesOfAsync(gone));
            Assert.Empty(await bench.TracesOfAsync(renamed));
            Assert.Equal([2L], await bench.RowsOfAsync(living));
            Assert.Equal(2, (await bench.Registry.BodyAsync(living)).Applied.Single().SequenceNumber);
            Assert.Empty(await bench.Get<WrappedKeyTable>().PeriodsBeforeAsync(KeyPurpose.History, 2177, default));
            await Assert.ThrowsAsync<KeyUnknownException>(() => bench.Get<KeyRing>().OpeningAsync(KeyPeriods.History(2176), default));
            if (crashed)
                continue;
            Assert.True(call > 20, "The walk ended before it had gone through the work.");
            return;
        }
    }

    private Task LiveWholeLifeAsync() => _bench.LiveAsync(
        ("2026-04-01", _person.Birth(1, First)),
        ("2030-06-10", _person.MoveWithin(2, Second)),
        ("2031-03-20", _person.MoveOut(3, Second)),
        ("2035-01-05", _person.MoveIn(4, First)),
        ("2090-02-28", _person.Death(5, First)));

    private async Task AssertRowsAsync(string day, int erased, params IReadOnlyList<long> left)
    {
        var report = await _bench.RunOnAsync<HistoryPurge>(day);
        Assert.Equal(erased, report.CountOf(KnownCounts.Rows));
        Assert.Equal(left, await _bench.RowsOfAsync(_person));
    }
}
