using System.Collections.Concurrent;
using Juki.LocalHost.Simulation;
using Juki.Testing;

namespace Juki.Registry.Tests.Volume;

/// <summary>
/// The whole server against the plain model, which reads the rulings in its own words: after years of simulated life no answer, no failed
/// check and no row of any record may differ. The large run has its tables in memory, since the emulator can't
/// hold it, and its messages in the open, since their cryptography would double its time; the small one has both.
/// </summary>
[Trait("Requirement", "U4")]
[Trait("Requirement", "U5")]
[Trait("Requirement", "C17")]
public sealed class VolumeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const int Lives = 4;
    private const int PeopleOfALife = 920;
    private const int LeastNotices = 100_000;

    private readonly TestFolder _keys = new();

    [Fact]
    public async Task Nothing_differs_from_the_plain_model_on_the_emulator()
    {
        var lived = new Lived(Life(people: 60, years: 2, pace: 20, seed: 1));
        Assert.InRange(lived.Life.Notices.Count, 1_500, int.MaxValue);
        await using var served = await lived.ServeAsync(azurite.ConnectionString, azurite.KeyFolder);
        Assert.Empty(await lived.DifferencesAsync(served));
    }

    [Fact]
    public async Task Nothing_differs_from_the_plain_model_over_years_of_many_lives()
    {
        var notices = 0;
        var differences = new ConcurrentBag<string>();
        await Parallel.ForAsync(2, 2 + Lives, async (seed, _) =>
        {
            var lived = new Lived(Life(PeopleOfALife, years: 1, pace: 40, seed));
            Interlocked.Add(ref notices, lived.Life.Notices.Count);
            await using var served = await lived.ServeAsync(connectionString: null, Path.Combine(_keys.Path, $"{seed}"));
            foreach (var difference in await lived.DifferencesAsync(served))
                differences.Add($"seed {seed}: {difference}");
        });
        Assert.Empty(differences);
        Assert.InRange(notices, LeastNotices, int.MaxValue);
    }

    public void Dispose() => _keys.Dispose();

    /// <summary>A life with everything in it.</summary>
    internal static LifeOptions Life(int people, int years, double pace, int seed) => new()
    {
        Today = new DateOnly(2026, 11, 1),
        Seed = seed,
        People = people,
        Years = years,
        Pace = pace,
        Unlawful = 0.2,
        Resent = 0.1,
        Disorder = 0.3,
    };
}
