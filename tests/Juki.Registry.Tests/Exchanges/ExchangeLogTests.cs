using Juki.Registry.Exchanges;
using Juki.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Registry.Tests.Exchanges;

[Trait("Requirement", "U7")]
public sealed class ExchangeLogTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Ichikawa = RegistryBench.Ichikawa;
    private const string Funabashi = RegistryBench.Funabashi;

    // A month far from today's and another one for each run, so that this class is alone in it.
    private static readonly DateOnly FirstDay = new(2100 + Random.Shared.Next(1000), 2, 1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(FirstDay, new TimeOnly(12, 0), TimeSpan.FromHours(9)));
    private VaultUnderTest _vault = null!;
    private ExchangeLog _log = null!;

    public async Task InitializeAsync()
    {
        _vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder, _time);
        _log = new ExchangeLog(_vault.Get<Vault.Tables.SealedTables>(), _time);
    }

    public async Task DisposeAsync()
    {
        _log.Dispose();
        await _vault.DisposeAsync();
    }

    [Fact]
    public async Task Entries_are_listed_by_day_and_partner_in_the_order_of_time()
    {
        await RecordAsync(Funabashi, "1");
        _time.Advance(TimeSpan.FromMinutes(1));
        await RecordAsync(Ichikawa, "2");
        _time.Advance(TimeSpan.FromMinutes(1));
        await RecordAsync(Funabashi, "3");
        _time.Advance(TimeSpan.FromDays(1));
        await RecordAsync(Funabashi, "4");

        Assert.Equal(["2", "1", "3"], await IdsAsync(FirstDay, FirstDay, null));
        Assert.Equal(["1", "3"], await IdsAsync(FirstDay, FirstDay, Funabashi));
        Assert.Equal(["1", "3", "4"], await IdsAsync(FirstDay, FirstDay.AddMonths(1).AddDays(-1), Funabashi));
        Assert.Empty(await IdsAsync(FirstDay, FirstDay, RegistryBench.Chiba));
    }

    [Fact]
    public async Task A_day_ends_at_midnight_in_Japan()
    {
        _time.SetUtcNow(new DateTimeOffset(FirstDay.AddDays(9), new TimeOnly(23, 59, 59), TimeSpan.FromHours(9)));
        await RecordAsync(Ichikawa, "before");
        _time.Advance(TimeSpan.FromSeconds(1));
        await RecordAsync(Ichikawa, "after");
        Assert.Equal(["before"], await IdsAsync(FirstDay.AddDays(9), FirstDay.AddDays(9), null));
        Assert.Equal(["after"], await IdsAsync(FirstDay.AddDays(10), FirstDay.AddDays(10), null));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task What_is_asked_for_is_all_that_is_read()
    {
        _time.Advance(TimeSpan.FromDays(20));
        await RecordAsync(Ichikawa, "1");
        using var recording = _vault.Recorder.Start();
        await IdsAsync(FirstDay.AddDays(20), FirstDay.AddDays(22), Ichikawa);
        Assert.Equal(["GET Exchanges", "GET Exchanges", "GET Exchanges"], recording.Requests.Select(r => $"{r.Method} {r.Resource}"));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task Those_who_come_at_once_share_their_requests()
    {
        _time.Advance(TimeSpan.FromDays(5));
        await RecordAsync(Ichikawa, "warm");
        using var recording = _vault.Recorder.Start();
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => RecordAsync(Ichikawa, $"{i}")));
        Assert.InRange(recording.Requests.Count, 4, 60);
        Assert.Equal(301, (await IdsAsync(FirstDay.AddDays(5), FirstDay.AddDays(5), Ichikawa)).Distinct().Count());
    }

    [Fact]
    public async Task More_than_a_group_holds_in_one_piece_of_work_is_recorded_whole()
    {
        _time.Advance(TimeSpan.FromDays(6));
        await _log.RecordAsync(notes =>
        {
            for (var i = 0; i < 250; i++)
                notes.Add(ExchangeKind.ReplySent, Ichikawa, "accepted", $"{i}");
            return Task.FromResult(true);
        });
        Assert.Equal(250, (await IdsAsync(FirstDay.AddDays(6), FirstDay.AddDays(6), Ichikawa)).Count);
    }

    [Fact]
    public async Task What_was_exchanged_before_the_work_failed_is_recorded_and_the_failure_is_passed_on()
    {
        _time.Advance(TimeSpan.FromDays(7));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _log.RecordAsync<bool>(notes =>
        {
            notes.Add(ExchangeKind.NoticeReceived, Ichikawa, KnownOutcomes.Authenticated, "sent");
            throw new InvalidTimeZoneException();
        }));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _log.RecordSendingAsync(
            ExchangeKind.ChangeForwarded, KnownPartners.National, "tried", () => throw new InvalidTimeZoneException()));
        var day = FirstDay.AddDays(7);
        Assert.Equal(["sent", "tried"], await IdsAsync(day, day, null));
        Assert.Equal(KnownOutcomes.Interrupted, (await _log.ListAsync(day, day, KnownPartners.National, default).SingleAsync()).Outcome);
    }

    private Task RecordAsync(string partner, string id) => _log.RecordAsync(notes =>
    {
        notes.Add(ExchangeKind.ReplySent, partner, "accepted", id);
        return Task.FromResult(true);
    });

    private async Task<IReadOnlyList<string>> IdsAsync(DateOnly first, DateOnly last, string? partner) =>
        await _log.ListAsync(first, last, partner, default).Select(e => e.MessageId).ToListAsync();
}
