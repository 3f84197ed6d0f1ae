using System.Text.Json;
using System.Text.Json.Serialization;
using Juki.LocalHost.StandIns;

namespace Juki.LocalHost.Run;

/// <summary>Where the parts of a running local host are: left in its data folder for the commands that talk to it, gone when it ends.</summary>
/// <param name="Servers">The servers by name.</param>
public sealed record RunInfo(IReadOnlyDictionary<string, ServerInfo> Servers)
{
    private const string FileName = "run.json";

    /// <summary>The Juki server.</summary>
    [JsonIgnore]
    public ServerInfo Juki => Servers[ServerKind.Juki.Name];

    /// <summary>The Fuhyo server.</summary>
    [JsonIgnore]
    public ServerInfo Fuhyo => Servers[ServerKind.Fuhyo.Name];

    /// <summary>Writes the file, readable by its owner alone: the settings hold keys.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>What takes the file away again.</returns>
    public async Task<IAsyncDisposable> LeaveInAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        await PrivateFile.WriteAsync(path, file => JsonSerializer.SerializeAsync(file, this, cancellationToken: cancellationToken));
        return new Left(path);
    }

    /// <summary>Takes away what a run that was killed has left.</summary>
    /// <param name="folder">The data folder, held by a new run.</param>
    public static void Forget(string folder) => File.Delete(Path.Combine(folder, FileName));

    /// <summary>Reads the file of a running local host.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Where its parts are.</returns>
    /// <exception cref="NothingRunsException">None runs on this folder.</exception>
    public static async Task<RunInfo> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        if (!DataFolder.IsHeld(folder))
            throw new NothingRunsException(folder);
        try
        {
            await using var file = File.OpenRead(Path.Combine(folder, FileName));
            return await JsonSerializer.DeserializeAsync<RunInfo>(file, cancellationToken: cancellationToken) ?? throw new NothingRunsException(folder);
        }
        catch (Exception missing) when (missing is IOException or JsonException)
        {
            throw new NothingRunsException(folder, missing);
        }
    }

    private sealed class Left(string path) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            File.Delete(path);
            return ValueTask.CompletedTask;
        }
    }
}
