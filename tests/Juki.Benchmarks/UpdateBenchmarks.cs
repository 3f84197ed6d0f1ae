using BenchmarkDotNet.Attributes;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;
using Juki.Testing;

namespace Juki.Benchmarks;

/// <summary>What one notice costs from sealed message to committed group on the local emulator.</summary>
[InvocationCount(100)]
public class UpdateBenchmarks
{
    private const string Municipality = "122033";

    private readonly AzuriteFixture _azurite = new();
    private readonly Queue<string> _bodies = new();
    private ServerUnderTest _server = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        await _azurite.InitializeAsync();
        var municipalities = TestMunicipalities.Register(_azurite.KeyFolder, Municipality);
        _server = await ServerUnderTest.StartAsync(new ServerParts(_azurite.ConnectionString, _azurite.KeyFolder, new RecordingReplies())
        {
            National = new RecordingNational(),
            Settings = UnusedSettings.With(("Messaging:MunicipalRegister", municipalities.RegisterFile)),
        });
        var (keyId, key) = await _server.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Enc, CancellationToken.None);
        for (var i = 0; i < 2_000; i++)
        {
            var notice = TestMunicipalities.Event(Municipality, SyntheticPerson.New().MoveIn(1));
            _bodies.Enqueue(municipalities.Seal(Municipality, notice, keyId, key));
        }
    }

    [GlobalCleanup]
    public async Task CleanupAsync() => await _server.DisposeAsync();

    [Benchmark]
    public Task ApplyMoveIn() => _server.Get<UpdateProcessor>().ApplyAsync(_bodies.Dequeue(), 1, CancellationToken.None);
}
