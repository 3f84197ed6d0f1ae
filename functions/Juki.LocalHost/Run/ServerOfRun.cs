using Juki.LocalHost.Functions;
using Juki.LocalHost.Settings;
using Juki.LocalHost.StandIns.Identity;
using Juki.LocalHost.StandIns.National;
using Juki.Records.Files;

namespace Juki.LocalHost.Run;

/// <summary>A server of a local run with what it has for itself: its app and its national server.</summary>
public sealed class ServerOfRun : IAsyncDisposable
{
    private readonly RunningParts _parts = new();

    private ServerOfRun(ServerKind kind) => Kind = kind;

    /// <summary>Which of the two it is.</summary>
    public ServerKind Kind { get; }

    /// <summary>Its national server (全国サーバ, 附票全国サーバ).</summary>
    public NationalServer National { get; private set; } = null!;

    /// <summary>The settings that its app runs with.</summary>
    public LocalSettings Settings { get; private set; } = null!;

    /// <summary>Address of its app.</summary>
    public Uri BaseAddress => App.BaseAddress;

    /// <summary>Its app's services.</summary>
    public IServiceProvider Services => App.Services;

    /// <summary>Its operator's screen (操作者画面), as the identity provider knows it.</summary>
    public PublicClient Screen => new(Kind.ScreenClient, new Uri(BaseAddress, "api/screen"), Kind.Audience);

    private FunctionAppHost App { get; set; } = null!;

    /// <summary>Starts it.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="paths">Its part of the data folder.</param>
    /// <param name="ports">Its ports.</param>
    /// <param name="settings">Its settings, without those of what is started here; its national server does not wait for them.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The running server; dispose to end it.</returns>
    /// <exception cref="Records.Errors.JukiException">A part did not start; those before it have been ended.</exception>
    public static async Task<ServerOfRun> StartAsync(ServerKind kind, ServerPaths paths, ServerPorts ports, Task<LocalSettings> settings, CancellationToken cancellationToken)
    {
        var server = new ServerOfRun(kind);
        try
        {
            await server.StartPartsAsync(paths, ports, settings, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _parts.DisposeAsync();

    private async Task StartPartsAsync(ServerPaths paths, ServerPorts ports, Task<LocalSettings> settings, CancellationToken cancellationToken)
    {
        var certificates = LocalCertificates.OfFolder(paths.Certificates, TimeProvider.System.GetUtcNow());
        National = await _parts.StartAsync(() => NationalServer.StartAsync(RegisterFile.Find(Kind.Name)!, ports.National, paths.National, certificates, cancellationToken));
        Settings = (await settings).With(new Dictionary<string, string>
        {
            ["Vault__Keys"] = paths.Keys,
            ["Forwarding__NationalServer"] = National.BaseAddress.AbsoluteUri,
            ["Forwarding__ClientCertificate"] = certificates.ClientPkcs12,
            ["Forwarding__NationalAuthority"] = certificates.AuthorityDer,
        });
        App = await _parts.StartAsync(() => Kind.StartAppAsync(Settings, paths.Host, ports.Http, cancellationToken));
    }
}
