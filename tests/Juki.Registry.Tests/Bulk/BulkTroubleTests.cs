using Juki.Registry.Bulk;
using Juki.Registry.Provisions;
using Juki.Registry.Retention;
using Juki.Testing;
using Juki.Vault.Keys;

namespace Juki.Registry.Tests.Bulk;

/// <summary>Bulk jobs whose steps come twice, late or never, on a storage of its own, since clocks run and keys end.</summary>
[Trait("Requirement", "V2")]
public sealed class BulkTroubleTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await ApiBench.StartAsync(azurite);
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    private BulkWork Work => _bench.Registry.Server.Get<BulkWork>();

    private string Rows(int count) => BulkBench.File(Enumerable.Range(1, count).Select(row => BulkBench.ByCode($"{row}", _person)));

    [Fact]
    public async Task A_step_that_comes_again_sends_the_next_one_again_and_does_nothing_twice()
    {
        var job = await _bench.StartAsync(Rows(BulkLimits.RowsOfPart + 1));
        var first = new BulkStep(BulkBench.IdOf(job), 0);
        Assert.Null(await Work.WorkAsync(first with { Part = 1 }, default));
        var next = await Work.WorkAsync(first, default);
        Assert.Equal(first with { Part = 1 }, next);
        Assert.Equal(next, await Work.WorkAsync(first, default));
        Assert.Null(await Work.WorkAsync(next!.Value, default));
        Assert.Null(await Work.WorkAsync(first, default));
        Assert.Equal(BulkLimits.RowsOfPart + 1, await ProvidedAsync(job));
    }

    [Fact]
    public async Task Two_deliveries_side_by_side_log_each_row_once()
    {
        var job = await _bench.StartAsync(Rows(300));
        await using var other = await _bench.StartProcessAsync();
        var step = new BulkStep(BulkBench.IdOf(job), 0);

        // Wherever the one stalls, the other goes to the end; then the one finds that it was overtaken.
        var stalled = await _bench.Registry.Pause.StallAsync(6, () => Work.WorkAsync(step, default));
        Assert.True(stalled.IsStalled);
        Assert.Null(await other.Server.Get<BulkWork>().WorkAsync(step, default));
        await Record.ExceptionAsync(stalled.ResumeAsync);

        Assert.Equal("done", (await _bench.ShowAsync(job)).Body.GetProperty("status").GetString());
        Assert.Equal(300, await ProvidedAsync(job));
    }

    [Fact]
    [Trait("Requirement", "R2")]
    [Trait("Requirement", "V4")]
    public async Task A_job_that_stands_still_is_nudged_and_in_the_end_erased_with_its_key()
    {
        var job = await _bench.StartAsync(Rows(BulkLimits.RowsOfPart + 1));
        var id = BulkBench.IdOf(job);
        var sweep = _bench.Registry.Server.Get<BulkSweep>();
        await Work.WorkAsync(new BulkStep(id, 0), default);
        Assert.DoesNotContain(await sweep.RunAsync(default), step => step.Job == id);
        _bench.Registry.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Contains(new BulkStep(id, 1), await sweep.RunAsync(default));

        // Days later its chain is not over: the fold still takes what the job logs then.
        await FoldAsync();
        _bench.Registry.Time.Advance(TimeSpan.FromDays(3));
        await FoldAsync();
        await Work.WorkAsync(new BulkStep(id, 1), default);
        await FoldAsync();
        Assert.Equal(BulkLimits.RowsOfPart + 1, await ProvidedAsync(job));

        Assert.NotEmpty((await PurgeAsync()).Left);
        _bench.Registry.Time.Advance(TimeSpan.FromDays(12));
        var report = await PurgeAsync();
        Assert.Empty(report.Left);
        Assert.NotEmpty(report.Keys);
        Assert.Equal("expired", (await _bench.ShowAsync(job)).Body.GetProperty("ending").GetString());
        Assert.Empty(await _bench.Registry.Server.Get<KeyDestruction>().PeriodsBeforeAsync(KeyPurpose.Bulk, int.MaxValue, default));
    }

    private Task FoldAsync() => _bench.Registry.Server.Get<ProvisionFold>().RunAsync(default);

    private Task<PurgeReport> PurgeAsync() => _bench.Registry.Server.Get<RetentionRunner>().RunAsync(_bench.Registry.Server.Get<BulkPurge>(), default);

    private async Task<int> ProvidedAsync(string job)
    {
        var entries = await _bench.Registry.Server.Get<PersonProvisions>().ReadAsync((await _bench.Registry.TokenAsync(_person)).Hex, DateOnly.MinValue, default);
        return entries.Count(entry => entry.Case == BulkBench.IdOf(job).Text && entry.Function == KnownFunctions.Bulk);
    }
}
