using Juki.LocalHost.Run;
using Juki.LocalHost.Settings;

namespace Juki.LocalHost.Commands;

/// <summary>The command that runs one function app alone: it may be killed and started again while storage runs on.</summary>
internal static class AppsCommand
{
    /// <summary>Runs it.</summary>
    /// <param name="kind">Which server's.</param>
    /// <param name="settings">File of its settings.</param>
    /// <param name="data">Folder of what its host keeps.</param>
    /// <param name="port">Its HTTP port.</param>
    /// <param name="progress">Told the address when the app is ready.</param>
    /// <param name="cancellationToken">Asks it to end.</param>
    /// <returns>A task that ends when the app has ended.</returns>
    public static async Task RunAsync(ServerKind kind, string settings, string data, int port, Progress progress, CancellationToken cancellationToken)
    {
        await using var app = await kind.StartAppAsync(LocalSettings.Read(settings), new DataPaths(data).Of(kind).Host, port, cancellationToken);
        progress.Say($"ready at {app.BaseAddress}");
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
