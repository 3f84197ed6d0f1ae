using BenchmarkDotNet.Attributes;
using Juki.Registry.Provisions;
using Juki.Testing;

namespace Juki.Benchmarks;

/// <summary>What it costs to find all that was provided on one person (D4), folded or not, on the local emulator.</summary>
public class ProvisionReportBenchmarks
{
    private const int Provisions = 5_000;

    private readonly AzuriteFixture _azurite = new();
    private readonly string _folded = new('a', 64);
    private readonly string _fresh = new('b', 64);
    private ServerUnderTest _server = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        await _azurite.InitializeAsync();
        _server = await ServerUnderTest.StartAsync(new ServerParts(_azurite.ConnectionString, _azurite.KeyFolder, new RecordingReplies())
        {
            National = new RecordingNational(),
            Settings = UnusedSettings.With(),
        });
        await AppendAsync(_folded, Provisions);
        await _server.Get<ProvisionFold>().RunAsync(CancellationToken.None);
        await AppendAsync(_fresh, Provisions);
    }

    [GlobalCleanup]
    public async Task CleanupAsync() => await _server.DisposeAsync();

    /// <summary>Five thousand in the index, and as many of somebody else that are not folded yet and have to be looked through.</summary>
    /// <returns>The entries.</returns>
    [Benchmark]
    public Task<IReadOnlyList<ProvisionEntry>> Folded() => ReadAsync(_folded);

    /// <summary>Five thousand that are not folded yet: a minute's worth of a very busy server.</summary>
    /// <returns>The entries.</returns>
    [Benchmark]
    public Task<IReadOnlyList<ProvisionEntry>> NotFoldedYet() => ReadAsync(_fresh);

    private Task<IReadOnlyList<ProvisionEntry>> ReadAsync(string person) =>
        _server.Get<PersonProvisions>().ReadAsync(person, new DateOnly(2019, 1, 1), CancellationToken.None);

    private Task AppendAsync(string person, int count) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => _server.Get<ProvisionLog>().AppendAsync(
        new ProvisionEntry
        {
            At = DateTimeOffset.UtcNow,
            Function = KnownFunctions.Inquiry,
            CorrelationId = "bench",
            Agency = "welfare",
            Duty = "A5-01",
            Purpose = "被災者の確認",
            Given = [2, 7],
            Hits = 1,
            Persons = [person],
            Outcome = ProvisionOutcome.Delivered,
        },
        CancellationToken.None)));
}
