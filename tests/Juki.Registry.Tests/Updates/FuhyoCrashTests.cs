using Juki.Records.Files;
using Juki.Testing;

namespace Juki.Registry.Tests.Updates;

/// <summary>Every place at which the work on a notice of a supplement can be cut off: what results is what results without it.</summary>
[Trait("Requirement", "V2")]
public sealed class FuhyoCrashTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Second = "千葉県市川市南八幡二丁目２番２号";
    private const string Third = "千葉県市川市真間三丁目３番３号";

    private static readonly Dictionary<string, CrashScene> Scenes = new()
    {
        ["first entry"] = new((_, _) => [], (person, _) => person.SupplementEntry().Under(1), LeastCalls: 4),
        ["correction"] = new((person, _) => [person.SupplementEntry().Under(1)], (person, _) => person.Moved(Second).Under(2), LeastCalls: 4),
        ["going abroad"] = new((person, _) => [person.SupplementEntry().Under(1)], (person, _) => person.GoneAbroad().Under(2), LeastCalls: 4),
        ["removal"] = new((person, _) => [person.SupplementEntry().Under(1)], (person, _) => person.Struck().Under(2), LeastCalls: 4),
        ["code change"] = new(
            (person, newCode) => [person.SupplementEntry().Under(1), person.Under(newCode).Moved(Second).Under(3)],
            (person, newCode) => person.CodeCorrected(newCode).Under(2),
            LeastCalls: 8),
        ["held"] = new((person, _) => [person.SupplementEntry().Under(1)], (person, _) => person.Moved(Second).Under(3), LeastCalls: 3),
        ["one that releases what was held"] = new(
            (person, _) => [person.SupplementEntry().Under(1), person.Struck(Third).Under(4), person.Moved(Third).Under(3)],
            (person, _) => person.Moved(Second).Under(2),
            LeastCalls: 4),
        ["refused"] = new((person, _) => [person.SupplementEntry().Under(1)], (person, _) => person.SupplementEntry().Under(2), LeastCalls: 2),
    };

    private RegistryBench _bench = null!;

    public static TheoryData<string> Names => [.. Scenes.Keys];

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite, RegisterFile.Fuhyo, []);
        var warm = SyntheticPerson.New();
        await _bench.SendAsync(warm.SupplementEntry().Under(1));
        await _bench.SendAsync(warm.Moved(Second).Under(2));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public Task Wherever_it_ends_a_redelivery_brings_about_the_same(string name) => Scenes[name].WalkAsync(_bench);
}
