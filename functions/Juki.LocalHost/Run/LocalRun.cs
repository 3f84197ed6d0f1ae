using System.Diagnostics.CodeAnalysis;
using Juki.LocalHost.Azurite;
using Juki.LocalHost.Linking;
using Juki.LocalHost.Machine;
using Juki.LocalHost.Settings;
using Juki.LocalHost.StandIns.Identity;

namespace Juki.LocalHost.Run;

/// <summary>Everything that runs on this machine together: started part by part, ended in reverse.</summary>
public sealed class LocalRun : IAsyncDisposable
{
    private readonly RunningParts _parts = new();

    private LocalRun()
    {
    }

    /// <summary>The folder of all that the run keeps.</summary>
    public DataPaths Data { get; private set; } = null!;

    /// <summary>The storage emulator.</summary>
    public AzuriteProcess Azurite { get; private set; } = null!;

    /// <summary>The identity provider.</summary>
    public IdentityServer Identity { get; private set; } = null!;

    /// <summary>The Juki server.</summary>
    public ServerOfRun Juki { get; private set; } = null!;

    /// <summary>The Fuhyo server.</summary>
    public ServerOfRun Fuhyo { get; private set; } = null!;

    /// <summary>Both servers.</summary>
    public IReadOnlyList<ServerOfRun> Servers => [Juki, Fuhyo];

    /// <summary>Starts all parts.</summary>
    /// <param name="options">What and how.</param>
    /// <param name="progress">Told of each part.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The run; dispose to end it.</returns>
    /// <exception cref="Records.Errors.JukiException">A part did not start; those before it have been ended.</exception>
    public static async Task<LocalRun> StartAsync(RunOptions options, Progress progress, CancellationToken cancellationToken)
    {
        var run = new LocalRun();
        try
        {
            await run.StartPartsAsync(options, progress, cancellationToken);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the run is asked to end.</summary>
    /// <param name="cancellationToken">Asks it.</param>
    /// <returns>A task that ends then.</returns>
    /// <exception cref="AzuriteFailedException">The emulator ended by itself.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var asked = Task.Delay(Timeout.Infinite, cancellationToken);
        if (await Task.WhenAny(asked, Azurite.Exited) != asked)
            throw new AzuriteFailedException(Azurite.LastWords);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _parts.DisposeAsync();

    [SuppressMessage("Reliability", "CA2000", Justification = "Every part is owned by the list of running parts and ended with it.")]
    private async Task StartPartsAsync(RunOptions options, Progress progress, CancellationToken cancellationToken)
    {
        var folder = await _parts.StartAsync(() => DataFolder.OpenAsync(options.Data, options.Wipe, cancellationToken));
        Data = folder.Paths;
        RunInfo.Forget(Data.Root);

        // What waits for nothing of each other starts side by side.
        progress.Say("Storage emulator (Azurite), identity provider ...");
        var authenticators = new Authenticators(Data.Authenticators);
        var laying = Task.Run(() => LayRegistersAsync(authenticators, cancellationToken), cancellationToken);
        await Task.WhenAll(StartAzuriteAsync(progress, cancellationToken), StartIdentityAsync(options.IdentityPort, authenticators, cancellationToken), laying);
        var registers = await laying;

        progress.Say($"{ServerKind.Juki.Title}, {ServerKind.Fuhyo.Title}, each with its national server ...");
        Identity.Register(ConfidentialClient.Fuhyo(Data.Fuhyo.LinkKey));
        var juki = StartServerAsync(ServerKind.Juki, options.Juki, Task.FromResult(SettingsOf(ServerKind.Juki, registers).With(LinkSettings.OfJuki(Identity.Issuer))), cancellationToken);
        var fuhyo = StartServerAsync(ServerKind.Fuhyo, options.Fuhyo, SettingsOfFuhyoAsync(registers, juki), cancellationToken);
        await Task.WhenAll(juki, fuhyo);
        (Juki, Fuhyo) = (await juki, await fuhyo);
        foreach (var server in Servers)
        {
            Identity.Register(server.Screen);
            progress.Say($"  {server.Kind.Title} at {server.BaseAddress}");
        }

        await _parts.StartAsync(() => InfoOf().LeaveInAsync(Data.Root, cancellationToken));
    }

    private async Task<IReadOnlyDictionary<ServerKind, LocalRegisters>> LayRegistersAsync(Authenticators authenticators, CancellationToken cancellationToken)
    {
        var registers = new Dictionary<ServerKind, LocalRegisters>();
        foreach (var kind in ServerKind.All)
            registers[kind] = await LocalRegisters.LayAsync(Data, Data.Of(kind).Registers, authenticators, cancellationToken);
        return registers;
    }

    private async Task StartAzuriteAsync(Progress progress, CancellationToken cancellationToken)
    {
        var script = await AzuriteInstallation.PerUser.EnsureAsync(() => progress.Say("  installing the emulator, once: this takes half a minute"), cancellationToken);
        Azurite = await _parts.StartAsync(() => AzuriteProcess.StartAsync(script, new AzuriteOptions { Folder = Data.Azurite }, cancellationToken));
    }

    private async Task StartIdentityAsync(int port, Authenticators authenticators, CancellationToken cancellationToken) =>
        Identity = await _parts.StartAsync(() => IdentityServer.StartAsync(port, Data.IdentityKey, authenticators, cancellationToken));

    // On a thread of its own: most of it is work of this process.
    private Task<ServerOfRun> StartServerAsync(ServerKind kind, ServerPorts ports, Task<LocalSettings> settings, CancellationToken cancellationToken) => _parts.StartAsync(
        () => Task.Run(() => ServerOfRun.StartAsync(kind, Data.Of(kind), ports, settings, cancellationToken), cancellationToken));

    // What this run has started itself goes before what a settings file says.
    private LocalSettings SettingsOf(ServerKind kind, IReadOnlyDictionary<ServerKind, LocalRegisters> registers)
    {
        var storage = Azurite.ConnectionStringOf(kind.Storage);
        return LocalSettings.OfFolder(SolutionFolder.Find()).With(kind.Settings).With(registers[kind].Settings).With(new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = storage,
            ["MunicipalQueues"] = storage,
            ["Storage__Records"] = storage,
            ["Storage__Keys"] = storage,
            ["Storage__Log"] = storage,
            ["Access__Authority"] = Identity.Issuer.AbsoluteUri,

            // Unlike in a deployment: years of notices arrive within minutes, in order, so that none has to settle first.
            ["Updates__SettlingTime"] = "00:00:00",
        });
    }

    // Any free port may be the Juki server's: it is known when that server listens.
    private async Task<LocalSettings> SettingsOfFuhyoAsync(IReadOnlyDictionary<ServerKind, LocalRegisters> registers, Task<ServerOfRun> juki) =>
        SettingsOf(ServerKind.Fuhyo, registers).With(LinkSettings.OfFuhyo((await juki).BaseAddress, Identity.Issuer, Data.Fuhyo.LinkKey));

    private RunInfo InfoOf() => new(Servers.ToDictionary(
        server => server.Kind.Name, server => new ServerInfo(server.BaseAddress, Identity.Issuer, server.Settings.Values), StringComparer.Ordinal));
}
