using Juki.Registry.Integrity;
using Juki.Testing;
using Juki.Vault.Digests;

namespace Juki.Registry.Tests.Integrity;

/// <summary>Digests are laid anew from the people while updates go on, and runs go on where they ended.</summary>
[Trait("Requirement", "I1")]
public sealed class DigestRebuildTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private RegistryBench _bench = null!;

    private DigestRebuild Rebuild => _bench.Server.Get<DigestRebuild>();

    public async Task InitializeAsync() =>
        _bench = await RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, new DateTimeOffset(2026, 5, 1, 3, 0, 0, TimeSpan.Zero), ("Integrity:RebuildEvery", "1.00:00:00"));

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task New_buckets_hold_everybody_and_what_came_meanwhile_and_the_former_go()
    {
        var people = Enumerable.Range(0, 6).Select(_ => SyntheticPerson.New()).ToList();
        foreach (var person in people.Take(5))
            await _bench.SendAsync(person.MoveIn(1, First));
        var former = DigestLayout.Initial.ReadOf(RegistryBench.Ichikawa);
        var lost = (await EntriesAsync(former))[0];
        await _bench.Server.Get<DigestTable>().PutAsync(former, lost with { State = DigestState.Gone }, default);

        Assert.Equal(0, await Rebuild.RunAsync(default));
        Assert.Equal(0, await Rebuild.RunAsync(default));
        _bench.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await Rebuild.RunAsync(default));
        Assert.Equal(0, await Rebuild.RunAsync(default));

        // An update while the buckets are being filled goes to both.
        _bench.Time.Advance(TimeSpan.FromMinutes(16));
        await _bench.SendAsync(people[0].MoveWithin(2, Second));
        await _bench.SendAsync(people[5].MoveIn(1, First));
        using (var cut = new CancellationTokenSource())
        {
            _bench.Crash.Set(40, afterwards: false);
            await Assert.ThrowsAsync<CrashException>(() => Rebuild.RunAsync(cut.Token));
            _bench.Crash.Set(0, afterwards: false);
        }

        var read = await Rebuild.RunAsync(default);
        Assert.InRange(read, 100, 255);
        var layout = (await _bench.Server.Get<DigestLayouts>().ReadAsync(default))[RegistryBench.Ichikawa];
        Assert.Equal((2, null, (int?)former.Bits), (layout.Generation, layout.NextBits, layout.FormerBits));
        var anew = await EntriesAsync(layout.ReadOf(RegistryBench.Ichikawa));
        Assert.Equal(6, anew.Count);
        Assert.All(anew, entry => Assert.Equal(DigestState.Living, entry.State));
        var moved = await _bench.TokenAsync(people[0]);
        Assert.Equal(2, anew.Single(entry => entry.Person == moved).Version);

        _bench.Time.Advance(TimeSpan.FromHours(23));
        await Rebuild.RunAsync(default);
        _bench.Time.Advance(TimeSpan.FromHours(2));
        await Rebuild.RunAsync(default);
        Assert.Empty(await EntriesAsync(former));
        await _bench.SendAsync(people[1].MoveWithin(2, Second));
        var later = await _bench.TokenAsync(people[1]);
        Assert.Equal(2, (await EntriesAsync(layout.ReadOf(RegistryBench.Ichikawa))).Single(entry => entry.Person == later).Version);
    }

    private async Task<IReadOnlyList<DigestEntry>> EntriesAsync(DigestPlace place) =>
        await _bench.Server.Get<DigestTable>().ReadWrittenAsync(place, null, default).SelectMany(bucket => bucket.Entries).ToListAsync();
}
