using Juki.Records.Integrity;
using Juki.Registry.Tests.Updates;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Digests;

namespace Juki.Registry.Tests.Integrity;

/// <summary>Wherever an update is cut off, the message that is delivered again leaves the digest that the record has.</summary>
[Trait("Requirement", "V2")]
public sealed class DigestCrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private RegistryBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite);
        var warm = SyntheticPerson.New();
        await _bench.SendAsync(warm.MoveIn(1, First));
        await _bench.SendAsync(warm.MoveWithin(2, Second));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public Task A_first_move_in() => new CrashWalk(_bench).RunAsync(
        minimumCalls: 8, prepare: _ => Task.CompletedTask, notice: person => person.MoveIn(1, First), then: (person, _) => HasDigestAsync(person, DigestState.Living));

    [Fact]
    public Task A_removal() => new CrashWalk(_bench).RunAsync(
        minimumCalls: 5, prepare: person => _bench.SendAsync(person.MoveIn(1, First)), notice: person => person.MoveOut(2, First), then: (person, _) => HasDigestAsync(person, DigestState.Removed));

    private async Task HasDigestAsync(SyntheticPerson person, DigestState state)
    {
        var pen = await _bench.Server.Get<DigestMaker>().TakeAsync(default);
        var place = DigestLayout.Initial.ReadOf(RegistryBench.Ichikawa);
        var name = pen.NameOf(RegistryBench.Ichikawa, person.Code);
        var bucket = await _bench.Server.Get<DigestTable>().ReadAsync(place, BucketBits.Of(name.Leading, place.Bits), default);
        var range = await _bench.RangeAsync(person);
        var record = PersonBody.Unpack(range.Body).Current!;
        Assert.Equal(
            new DigestEntry(name, range.Person, range.Version, state, pen.TagOf(name, ComparedItems.ToBytes(record.Items))),
            bucket.Entries.Single(entry => entry.Name == name));
    }
}
