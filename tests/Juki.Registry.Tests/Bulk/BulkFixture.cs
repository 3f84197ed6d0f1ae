using Juki.Testing;

namespace Juki.Registry.Tests.Bulk;

/// <summary>A bench with some people on it, for all tests of a class; jobs are apart by themselves.</summary>
public sealed class BulkFixture : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();

    internal ApiBench Bench { get; private set; } = null!;

    internal string ConnectionString => _azurite.ConnectionString;

    /// <summary>Moved to 市川市八幡2番.</summary>
    internal SyntheticPerson One { get; } = SyntheticPerson.Named(NewName(), "19770304");

    internal IReadOnlyList<SyntheticPerson> Twins { get; } = NewName() is var name ? [SyntheticPerson.Named(name, "19660606"), SyntheticPerson.Named(name, "19660606")] : [];

    internal SyntheticPerson Dead { get; } = SyntheticPerson.New();

    internal SyntheticPerson Gone { get; } = SyntheticPerson.New();

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        Bench = await ApiBench.StartAsync(_azurite);
        foreach (var person in Twins.Concat([One, Dead, Gone]))
            await Bench.Registry.SendAsync(person.MoveIn(1, "市川市八幡1番"));
        await Bench.Registry.SendAsync(One.MoveWithin(2, "市川市八幡2番"));
        await Bench.Registry.SendAsync(Dead.Death(2, "市川市八幡1番"));
        await Bench.Registry.SendAsync(Gone.MoveOut(2, "市川市八幡1番"));
    }

    public async Task DisposeAsync() => await Bench.DisposeAsync();

    // Another class's people lie in the same storage.
    private static string NewName() => string.Concat(Enumerable.Range(0, 3).Select(_ => (char)('一' + Random.Shared.Next(20_000))));
}
