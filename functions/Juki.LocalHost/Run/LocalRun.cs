using System.Diagnostics.CodeAnalysis;
using Juki.LocalHost.Azurite;
using Juki.LocalHost.Functions;
using Juki.LocalHost.Machine;
using Juki.LocalHost.Settings;
using Juki.LocalHost.StandIns.Identity;
using Juki.LocalHost.StandIns.National;

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

    /// <summary>The national server (全国サーバ).</summary>
    public NationalServer National { get; private set; } = null!;

    /// <summary>The identity provider.</summary>
    public IdentityServer Identity { get; private set; } = null!;

    /// <summary>The Juki server.</summary>
    public FunctionAppHost Juki { get; private set; } = null!;

    /// <summary>The settings that the apps run with.</summary>
    public LocalSettings Settings { get; private set; } = null!;

    /// <summary>Address of the operator's screen (操作者画面) of a server.</summary>
    /// <param name="server">The server.</param>
    /// <returns>The address.</returns>
    public static Uri ScreenOf(Uri server) => new(server, "api/screen");

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

        progress.Say("Storage emulator (Azurite) ...");
        var script = await AzuriteInstallation.PerUser.EnsureAsync(() => progress.Say("  installing it, once: this takes half a minute"), cancellationToken);
        Azurite = await _parts.StartAsync(() => AzuriteProcess.StartAsync(script, new AzuriteOptions { Folder = Data.Azurite }, cancellationToken));

        progress.Say("National server (全国サーバ) ...");
        var certificates = LocalCertificates.OfFolder(Data.Certificates, TimeProvider.System.GetUtcNow());
        National = await _parts.StartAsync(() => NationalServer.StartAsync(options.NationalPort, Data.National, certificates, cancellationToken));

        progress.Say("Identity provider ...");
        var authenticators = new Authenticators(Data.Authenticators);
        Identity = await _parts.StartAsync(() => IdentityServer.StartAsync(
            options.IdentityPort, Data.IdentityKey, authenticators, cancellationToken));

        progress.Say("Juki server (都道府県サーバ) ...");
        var registers = await LocalRegisters.LayAsync(Data, authenticators, cancellationToken);
        Settings = LocalSettings.OfFolder(SolutionFolder.Find()).With(Started(certificates)).With(registers.Settings);
        Juki = await _parts.StartAsync(() => JukiServer.StartAsync(Settings, Data.Root, options.HttpPort, cancellationToken));
        Identity.Register(ScreenOf(Juki.BaseAddress));
        progress.Say($"  at {Juki.BaseAddress}");
        await _parts.StartAsync(() => new RunInfo(Juki.BaseAddress, Identity.Issuer, Settings.Values).LeaveInAsync(Data.Root, cancellationToken));
    }

    // What this run has started itself goes before what a settings file says.
    private Dictionary<string, string> Started(LocalCertificates certificates) => new()
    {
        ["AzureWebJobsStorage"] = Azurite.ConnectionString,
        ["MunicipalQueues"] = Azurite.ConnectionString,
        ["Storage__Records"] = Azurite.ConnectionString,
        ["Storage__Keys"] = Azurite.ConnectionString,
        ["Storage__Log"] = Azurite.ConnectionString,
        ["Vault__Keys"] = Data.Keys,
        ["Forwarding__NationalServer"] = National.BaseAddress.AbsoluteUri,
        ["Forwarding__ClientCertificate"] = certificates.ClientPkcs12,
        ["Forwarding__NationalAuthority"] = certificates.AuthorityDer,
        ["Access__Authority"] = Identity.Issuer.AbsoluteUri,

        // Unlike in a deployment: years of notices arrive within minutes, in order, so that none has to settle first.
        ["Updates__SettlingTime"] = "00:00:00",
    };
}
