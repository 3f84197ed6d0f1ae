using System.Text.Json;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.Simulation.Supplements;
using Juki.LocalHost.StandIns;

namespace Juki.LocalHost.Feeding;

/// <summary>
/// Which sample a data folder holds. A run that goes on with it makes the same notices again, so that what was already answered is
/// recognised as a resend.
/// </summary>
/// <param name="Population">People of the sample.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Today">The day that it was made for.</param>
/// <param name="HasBegun">Whether a run has begun to send it.</param>
/// <param name="IsComplete">Whether every notice was answered.</param>
public sealed record FedSample(int Population, int Seed, DateOnly Today, bool HasBegun, bool IsComplete)
{
    private const string FileName = "sample.json";

    /// <summary>The sample of a folder, or a new one.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="population">People asked for.</param>
    /// <param name="seed">Seed asked for.</param>
    /// <param name="today">The day of a new sample.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The one that the folder holds where it is the one asked for; otherwise a new one.</returns>
    public static async Task<FedSample> OfFolderAsync(string folder, int population, int seed, DateOnly today, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        var known = File.Exists(path) ? JsonSerializer.Deserialize<FedSample>(await File.ReadAllTextAsync(path, cancellationToken)) : null;
        return known?.Population == population && known.Seed == seed ? known : new FedSample(population, seed, today, HasBegun: false, IsComplete: false);
    }

    /// <summary>Makes the sample: some years of life, of which every notice arrives when those before it are answered, and none settles; a few people leave at the end.</summary>
    /// <returns>People and notices; none of either for a population of 0.</returns>
    public LifeSimulation Make() => Population == 0 ? new LifeSimulation([], []) : Leavers.Leave(LifeSimulation.Run(Options()), Options());

    /// <summary>Makes what the other server is fed: supplements (戸籍の附票) of some people of the sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <returns>People and notices.</returns>
    public LifeSimulation MakeSupplements(LifeSimulation sample) => SampleSupplements.Of(sample, Options());

    /// <summary>Remembers it.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that ends when it is written.</returns>
    public Task WriteAsync(string folder, CancellationToken cancellationToken) => PrivateFile.WriteAsync(
        Path.Combine(folder, FileName), file => JsonSerializer.SerializeAsync(file, this, cancellationToken: cancellationToken));

    private LifeOptions Options() => new() { Today = Today, Seed = Seed, People = Math.Max(Population, 1), Disorder = 0, SettlingTime = TimeSpan.Zero };
}
