using System.Text;
using Juki.Registry.Http;
using Juki.Registry.Linking;
using Juki.Registry.Retention;
using Juki.Registry.Tests.Retention;
using Juki.Vault.Keys;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Linking;

/// <summary>Where individual numbers rest at the Fuhyo server, and that nothing of them is left (F2, R3, V4).</summary>
[Trait("Requirement", "F2")]
[Trait("Requirement", "R3")]
public sealed class TemporaryAreaTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private LinkBench _bench = null!;

    public async Task InitializeAsync() => _bench = await LinkBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "V4")]
    public async Task Once_the_days_key_is_gone_nothing_opens_an_earlier_copy_of_a_number_and_no_other_store_ever_held_it()
    {
        var (person, id) = (await _bench.OverseasMoverAsync(), Guid.NewGuid());
        await _bench.AskAsync(LinkBench.Question(person, id));
        var before = await StorageCopy.TakeAsync(_bench.FuhyoConnection);
        var holding = await HoldingAsync(before, person.IndividualNumber);
        Assert.Equal([KnownContainers.TemporaryNumbers], holding.Select(thing => thing.Store));
        Assert.Equal(KeyPurpose.TemporaryNumbers, holding.Single().Key.Purpose);

        await _bench.AcknowledgeAsync(id);
        _bench.Time.Advance(TimeSpan.FromDays(2));
        var report = await PurgeAsync();
        Assert.Equal([$"fuhyo-{holding.Single().Key.KeyObject}"], report.Keys.Select(key => key.KeyObject));

        Assert.Empty(await HoldingAsync(before, person.IndividualNumber));
        Assert.Empty(await HoldingAsync(await StorageCopy.TakeAsync(_bench.FuhyoConnection), person.IndividualNumber));
    }

    [Fact]
    public async Task A_number_that_nobody_acknowledges_is_destroyed_at_the_limit_and_others_of_the_day_are_not_kept_by_it()
    {
        // On a day of its own: that of the other test has lost its key.
        _bench.Time.Advance(TimeSpan.FromDays(10));
        var (person, id) = (await _bench.OverseasMoverAsync(), Guid.NewGuid());
        Assert.Equal(person.IndividualNumber, (await _bench.AskAsync(LinkBench.Question(person, id))).Body.GetProperty("individualNumber").GetString());
        var keep = new LinkClientOptions().KeepDays;

        _bench.Time.Advance(TimeSpan.FromDays(2));
        Assert.Contains((await PurgeAsync()).Left, left => left.Why == "numbers-waiting");
        Assert.Equal(person.IndividualNumber, (await _bench.FetchAsync(id)).Body.GetProperty("individualNumber").GetString());

        _bench.Time.Advance(TimeSpan.FromDays(keep - 1));
        Assert.NotEmpty((await PurgeAsync()).Keys);
        Assert.Equal(KnownProblems.NumberRequestOver.Code, (await _bench.FetchAsync(id)).Code);
        Assert.Equal(KnownProblems.NumberRequestOver.Code, (await _bench.AcknowledgeAsync(id)).Code);
    }

    [Theory]
    [InlineData(30, 90, true)]
    [InlineData(271, 90, true)]
    [InlineData(272, 90, false)]
    [InlineData(354, 7, true)]
    public void The_limit_and_the_vaults_delay_leave_less_than_a_year(int keep, int delay, bool isAllowed) =>
        Assert.Equal(isAllowed, new LinkClientOptions { KeepDays = keep, VaultPurgeDays = delay }.EndsInTime);

    private Task<PurgeReport> PurgeAsync() => _bench.Fuhyo.Get<RetentionRunner>().RunAsync(_bench.Fuhyo.Get<NumberPurge>(), default);

    private async Task<IReadOnlyList<SealedThing>> HoldingAsync(StorageCopy copy, string number)
    {
        var holding = new List<SealedThing>();
        foreach (var (thing, content) in await copy.OpenedAsync("fuhyo", _bench.FuhyoConnection, _bench.FuhyoKeys))
        {
            if (content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(number)) >= 0)
                holding.Add(thing);
        }

        Assert.DoesNotContain(copy.Sealed, thing => thing.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(number)) >= 0);
        return holding;
    }
}
