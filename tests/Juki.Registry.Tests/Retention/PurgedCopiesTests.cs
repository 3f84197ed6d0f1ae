using System.Text.Json.Nodes;
using Juki.Registry.Retention;
using Juki.Testing;
using Juki.Vault.Keys;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Retention;

/// <summary>
/// Copies of the whole storage are kept from before a purge. Once the key objects are destroyed, nothing that was purged opens from them,
/// neither in a new process nor with the wrapped keys of the copy put back; what was not purged does.
/// </summary>
[Trait("Requirement", "V4")]
public sealed class PurgedCopiesTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private RetentionBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RetentionBench.StartAsync(azurite, "2026-04-01");

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "R1")]
    public async Task Of_a_life_nothing_opens_from_any_copy_once_every_key_that_sealed_it_has_ended()
    {
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)));
        var whenLiving = await CopyAsync();
        await _bench.LiveAsync(("2030-06-10", _person.MoveWithin(2, Second)), ("2031-03-20", _person.MoveOut(3, Second)));
        var whenRemoved = await CopyAsync();
        var token = (await _bench.Registry.TokenAsync(_person)).Hex;
        Assert.NotEmpty(await OpenableAsync(whenLiving, token));

        await _bench.RunOnAsync<CurrentKeyRotation>("2032-01-10");
        Assert.Empty(await OpenableAsync(whenLiving, token));
        Assert.Equal(["91", "92"], await HistoryRowsAsync(whenRemoved, token));

        await _bench.RunOnAsync<HistoryPurge>("2181-03-20");
        Assert.Equal(["92"], await HistoryRowsAsync(whenRemoved, token));

        var report = await _bench.RunOnAsync<HistoryPurge>("2182-01-01");

        // 2180 again, since the copy's wrapped keys were put back.
        Assert.Equal(["juki-history-2180", "juki-history-2181"], report.Keys.Select(k => k.KeyObject));
        Assert.All(report.Keys, k => Assert.Equal(_bench.Registry.Time.GetUtcNow(), k.EffectiveAt));
        await _bench.RunOnAsync<CurrentKeyRotation>("2182-01-10");
        Assert.Empty(await OpenableAsync(whenRemoved, token));
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public async Task Along_a_whole_life_each_row_opens_from_every_copy_until_its_own_key_has_ended()
    {
        var person = SyntheticPerson.BornOn("20260401");
        var token = (await _bench.Registry.TokenAsync(person)).Hex;
        (string Day, JsonObject Notice)[] life =
        [
            ("2026-04-01", person.Birth(1, First)),
            ("2030-06-10", person.MoveWithin(2, Second)),
            ("2031-03-20", person.MoveOut(3, Second)),
            ("2035-01-05", person.MoveIn(4, First)),
            ("2090-02-28", person.Death(5, First)),
        ];
        var copies = new List<StorageCopy>();
        foreach (var happening in life)
        {
            await _bench.LiveAsync(happening);
            copies.Add(await CopyAsync());
            Assert.NotEmpty(await OpenableAsync(copies[^1], token));
        }

        await _bench.RunOnAsync<CurrentKeyRotation>("2091-01-10");
        copies.Add(await CopyAsync());
        Assert.Empty(await OpenableAsync(copies[0], token));
        await AssertHistoryOpensAsync("91", "92", "93", "94");
        await EndYearAsync("2180-06-10", "2181-01-01");
        await AssertHistoryOpensAsync("92", "93", "94");
        await EndYearAsync("2181-03-20", "2182-01-01");
        await AssertHistoryOpensAsync("94");
        await EndYearAsync("2240-02-28", "2241-01-01");
        await _bench.RunOnAsync<CurrentKeyRotation>("2241-01-10");
        foreach (var copy in copies)
            Assert.Empty(await OpenableAsync(copy, token));
        Assert.Empty(await _bench.TracesOfAsync(person));

        // Two copies hold all that was superseded: one from before the rotation, one from after it.
        async Task AssertHistoryOpensAsync(params string[] rows)
        {
            foreach (var copy in copies.Skip(4).Take(2))
                Assert.Equal(rows, await HistoryRowsAsync(copy, token));
        }

        // A row is erased on its day, its key destroyed once its year is over.
        async Task EndYearAsync(string lastDue, string yearOver)
        {
            await _bench.RunOnAsync<HistoryPurge>(lastDue);
            await _bench.RunOnAsync<HistoryPurge>(yearOver);
        }
    }

    [Fact]
    public async Task What_was_not_purged_opens_from_a_copy_and_a_key_of_this_year_is_not_destroyed()
    {
        await _bench.LiveAsync(("2026-04-01", _person.MoveIn(1, First)), ("2026-04-02", _person.MoveWithin(2, Second)));
        var copy = await CopyAsync();
        Assert.Empty((await _bench.RunOnAsync<HistoryPurge>("2176-12-31")).Keys);
        Assert.Contains(await copy.OpenableAsync(_bench.ConnectionString, _bench.KeyFolder), s => s.Key.Purpose == KeyPurpose.History);
    }

    [Fact]
    public async Task Messages_and_quarantine_of_a_quarter_end_with_its_key_some_time_after_it()
    {
        await _bench.ApplyAsync(_person.MoveIn(1, First));
        await _bench.Registry.Updates.ApplyAsync("garbage", 1, default);
        _bench.GoTo("2026-07-01");
        await _bench.Registry.Updates.ApplyAsync("garbage", 1, default);
        var copy = await CopyAsync();

        Assert.Empty((await _bench.RunOnAsync<MessageKeyPurge>("2026-09-28")).Keys);
        var report = await _bench.RunOnAsync<MessageKeyPurge>("2026-09-29");
        Assert.Equal("juki-messages-20262", report.Keys.Single().KeyObject);
        Assert.Equal((2, 2), (report.CountOf(KnownCounts.Quarantined), report.CountOf(KnownCounts.MessageKeys)));
        Assert.Equal(1, report.CountOf(KnownCounts.NoticeIds));
        var openable = await copy.OpenableAsync(_bench.ConnectionString, _bench.KeyFolder);
        Assert.DoesNotContain(openable, s => s.Key is { Purpose: KeyPurpose.Messages, Period: 20262 });
        Assert.Single(openable, s => s.Store == KnownContainers.Quarantine);

        // The wrapped key that was put back for the copy is found and removed again; after that nothing is left to do.
        await _bench.RunAsync<MessageKeyPurge>();
        Assert.Equal(["GET DataKeys", "POST Retention"], (await _bench.RequestsAsync(() => _bench.RunAsync<MessageKeyPurge>())).Distinct());
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task An_id_that_was_taken_anew_after_its_life_outlives_the_quarter_of_its_first_use()
    {
        var (kept, forgotten) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        await _bench.ApplyAsync(SyntheticPerson.New().MoveIn(1, First), kept);
        await _bench.ApplyAsync(SyntheticPerson.New().MoveIn(1, First), forgotten);
        _bench.GoTo("2026-07-05");
        Assert.Equal("accepted", await _bench.OutcomeAsync(_person.MoveIn(1, First), kept));

        var report = await _bench.RunOnAsync<MessageKeyPurge>("2026-09-29");
        Assert.Equal(1, report.CountOf(KnownCounts.NoticeIds));
        Assert.Equal("refused", await _bench.OutcomeAsync(SyntheticPerson.New().MoveIn(1, Second), kept));
        Assert.Equal("accepted", await _bench.OutcomeAsync(SyntheticPerson.New().MoveIn(1, Second), forgotten));
    }

    private Task<StorageCopy> CopyAsync() => StorageCopy.TakeAsync(_bench.ConnectionString);

    private async Task<IReadOnlyList<SealedThing>> OpenableAsync(StorageCopy copy, string token) =>
        [.. (await copy.OpenableAsync(_bench.ConnectionString, _bench.KeyFolder)).Where(s => s.Row.StartsWith(token, StringComparison.Ordinal))];

    // Kind and number of the superseded rows that open.
    private async Task<IEnumerable<string>> HistoryRowsAsync(StorageCopy copy, string token) =>
        (await OpenableAsync(copy, token)).Where(s => s is { Store: KnownTables.People, Key.Purpose: KeyPurpose.History }).Select(s => $"9{s.Row[^1]}");
}
