using Juki.Records.Ledgers;
using Juki.Registry.Ledgers;
using Juki.Registry.Ledgers.Checks;
using Juki.Registry.Retention;
using Juki.Registry.Tests.Ledgers;
using Juki.Vault.Keys;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Retention;

[Trait("Requirement", "D3")]
[Trait("Requirement", "V4")]
[Collection(OwnLedgers.Name)]
public sealed class LedgerPurgeTests(OwnAzurite azurite) : IAsyncLifetime
{
    private RetentionBench _bench = null!;

    private LedgerStore Ledgers => _bench.Get<LedgerStore>();

    public async Task InitializeAsync() => _bench = await RetentionBench.StartAsync(azurite, "2026-04-01");

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_month_is_kept_while_anything_is_open_and_seven_years_after_its_last_event_and_opens_from_no_copy_after()
    {
        var sent = await EnterAsync(LedgerKind.Reports, LedgerAct.Made, LedgerAct.Sent);
        var open = await EnterAsync(LedgerKind.Media, LedgerAct.Made);
        await _bench.Get<MediaCheckStore>().AddAsync(new MediaCheck(_bench.Registry.Time.GetUtcNow(), new DateOnly(2026, 4, 1), "op-1", "t-1", [open.Text], []), default);
        _bench.GoTo("2026-05-01");
        var later = await EnterAsync(LedgerKind.Reports, LedgerAct.Made, LedgerAct.Sent);

        Assert.Equal("ledgers-open", Assert.Single((await _bench.RunOnAsync<LedgerPurge>("2033-05-01")).Left).Why);
        var read = await Ledgers.ReadAsync(open, default);
        var end = Event(LedgerAct.Destroyed) with { On = new DateOnly(2033, 5, 2) };
        Assert.True(await Ledgers.TryChangeAsync(read!, read!.Entry.After(end), [], default));
        Assert.Equal("ledgers-kept", Assert.Single((await _bench.RunOnAsync<LedgerPurge>("2033-05-03")).Left).Why);
        var copy = await StorageCopy.TakeAsync(_bench.ConnectionString);

        var report = await _bench.RunOnAsync<LedgerPurge>("2040-05-03");
        Assert.Equal((3, 1), (report.CountOf(KnownCounts.LedgerEntries), report.CountOf(KnownCounts.MediaChecks)));
        Assert.Equal(["juki-ledgers-202604", "juki-ledgers-202605"], report.Keys.Select(key => key.KeyObject));
        foreach (var id in new[] { sent, open, later })
            Assert.Null(await Ledgers.ReadAsync(id, default));
        Assert.DoesNotContain(await copy.OpenableAsync(_bench.ConnectionString, _bench.KeyFolder), row => row.Store == KnownTables.Ledgers);
    }

    private async Task<LedgerId> EnterAsync(LedgerKind ledger, params LedgerAct[] acts)
    {
        var id = LedgerId.New(KeyPeriods.Ledgers(_bench.Registry.Time.GetUtcNow()).Period, ledger);
        return await Ledgers.AddAsync(id, new LedgerEntry { Ledger = ledger, Title = "書類", Keeper = "市町村課", Events = [.. acts.Select(Event)] }, default);
    }

    private LedgerEvent Event(LedgerAct act) => new()
    {
        At = _bench.Registry.Time.GetUtcNow(),
        Act = act,
        On = Records.Time.JapanTime.DateOf(_bench.Registry.Time.GetUtcNow()),
        Operator = "op-1",
        Method = act == LedgerAct.Destroyed ? DestructionMethod.Broken : null,
    };
}
