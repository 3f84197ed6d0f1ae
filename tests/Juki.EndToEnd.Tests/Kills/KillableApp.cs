using System.Diagnostics;
using Juki.LocalHost.Settings;

namespace Juki.EndToEnd.Tests.Kills;

/// <summary>The process that runs the functions, as a child that can be killed without a warning and started again.</summary>
internal sealed class KillableApp(string settingsFile, string dataFolder) : IDisposable
{
    private Process? _process;

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
        var program = typeof(LocalHost.Program).Assembly.Location;
        _process = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "apps", "--settings", settingsFile, "--data", dataFolder, "--http-port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = false,
        })!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("ready", StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException("The function app ended before it was ready.");
    }

    /// <summary>Kills it, as SIGKILL does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
        Kills++;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }
}
