using Juki.LocalHost.Azurite;
using Juki.LocalHost.Functions;
using Juki.LocalHost.Machine;
using Juki.LocalHost.Settings;

namespace Juki.LocalHost.Run;

/// <summary>Everything that runs on this machine together: started part by part, ended in reverse.</summary>
public sealed class LocalRun : IAsyncDisposable
{
    private readonly RunningParts _parts = new();

    private LocalRun()
    {
    }

    /// <summary>The storage emulator.</summary>
    public AzuriteProcess Azurite { get; private set; } = null!;

    /// <summary>The Juki server.</summary>
    public FunctionAppHost Juki { get; private set; } = null!;

    /// <summary>The settings that the apps run with.</summary>
    public LocalSettings Settings { get; private set; } = null!;

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

    private async Task StartPartsAsync(RunOptions options, Progress progress, CancellationToken cancellationToken)
    {
        var data = await _parts.StartAsync(() => Task.FromResult(DataFolder.Open(options.Data, options.Wipe)));

        progress.Say("Storage emulator (Azurite) ...");
        var script = await AzuriteInstallation.PerUser.EnsureAsync(() => progress.Say("  installing it, once: this takes half a minute"), cancellationToken);
        Azurite = await _parts.StartAsync(() => AzuriteProcess.StartAsync(script, new AzuriteOptions { Folder = data.Azurite }, cancellationToken));

        Settings = LocalSettings.OfFolder(SolutionFolder.Find()).With(Started(data));
        progress.Say("Juki server (都道府県サーバ) ...");
        Juki = await _parts.StartAsync(() => JukiServer.StartAsync(Settings, data.Path, options.HttpPort, cancellationToken));
        progress.Say($"  at {Juki.BaseAddress}");
    }

    // What this run has started itself goes before what a settings file says.
    private Dictionary<string, string> Started(DataFolder data) => new()
    {
        ["AzureWebJobsStorage"] = Azurite.ConnectionString,
        ["MunicipalQueues"] = Azurite.ConnectionString,
        ["Storage__Records"] = Azurite.ConnectionString,
        ["Storage__Keys"] = Azurite.ConnectionString,
        ["Storage__Log"] = Azurite.ConnectionString,
        ["Vault__Keys"] = data.Keys,
    };
}
