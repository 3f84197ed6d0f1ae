using Juki.LocalHost.Settings;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Kills;

/// <summary>The process that runs the functions, as a child that can be killed without a warning and started again.</summary>
internal sealed class KillableApp(string settingsFile, string dataFolder) : IDisposable
{
    private Child? _child;

    /// <summary>How often it was killed.</summary>
    public int Kills { get; private set; }

    public static async Task<KillableApp> PrepareAsync(LocalSettings settings, string folder)
    {
        var file = Path.Combine(folder, "settings.json");
        await settings.WriteAsync(file, CancellationToken.None);
        return new KillableApp(file, folder);
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        _child = Child.LocalHost("apps", "--settings", settingsFile, "--data", dataFolder, "--http-port", "0");
        await _child.LineAsync("ready at ");
    }

    /// <summary>Kills it, as SIGKILL does.</summary>
    public async Task KillAsync()
    {
        await _child!.KillAsync();
        _child.Dispose();
        _child = null;
        Kills++;
    }

    public void Dispose() => _child?.Dispose();
}
