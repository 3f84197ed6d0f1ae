using Fuhyo.Server;
using Juki.LocalHost.Azurite;
using Juki.LocalHost.Functions;
using Juki.LocalHost.Linking;
using Juki.LocalHost.Settings;
using Juki.LocalHost.StandIns.Identity;
using Juki.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Juki.LocalHost.Run;

/// <summary>One of the two servers: what of it differs from the other on this machine.</summary>
/// <param name="Name">Its name on the command line, and that of its file.</param>
/// <param name="Title">What it is called where people read of it.</param>
/// <param name="App">Its function app.</param>
/// <param name="Storage">Its storage account, which holds its queues too.</param>
/// <param name="Audience">The audience that its access tokens name.</param>
/// <param name="ScreenClient">Client id of its operator's screen (操作者画面).</param>
public sealed record ServerKind(string Name, string Title, FunctionApp App, AzuriteAccount Storage, string Audience, string ScreenClient)
{
    /// <summary>The Juki server.</summary>
    public static ServerKind Juki { get; } = new(
        "juki", "Juki server (都道府県サーバ)", FunctionApp.Of(typeof(JukiApp).Assembly, builder => builder.AddJuki()), AzuriteAccount.First, KnownAudiences.Juki, "juki-screen");

    /// <summary>The Fuhyo server.</summary>
    public static ServerKind Fuhyo { get; } = new(
        "fuhyo", "Fuhyo server (附票都道府県サーバ)", FunctionApp.Of(typeof(FuhyoApp).Assembly, builder => builder.AddFuhyo().Services.AddLocalLink()), AzuriteAccount.Second, KnownAudiences.Fuhyo, "fuhyo-screen");

    /// <summary>Both.</summary>
    public static IReadOnlyList<ServerKind> All { get; } = [Juki, Fuhyo];

    /// <summary>Settings that the servers must not share: they go before what the settings file says, which is one for both.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Vault__File"] = Name,
        ["Messaging__Source"] = $"/prefecture/12/{Name}",
        ["Access__Audience"] = Audience,
        ["Screen__ClientId"] = ScreenClient,
    };

    /// <summary>Finds a server.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The server.</returns>
    public static ServerKind Named(string name) => All.Single(kind => kind.Name == name);

    /// <summary>Starts its app on this machine.</summary>
    /// <param name="settings">The app's settings.</param>
    /// <param name="folder">Folder of what its host keeps.</param>
    /// <param name="port">Its HTTP port; 0 takes any free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The running app.</returns>
    public Task<FunctionAppHost> StartAppAsync(LocalSettings settings, string folder, int port, CancellationToken cancellationToken)
    {
        var options = new FunctionAppOptions
        {
            Settings = settings,
            DataFolder = folder,
            Port = port,
            Limits = HostLimits.Read(Path.Combine(AppContext.BaseDirectory, "host.json")),
            Logging = ToStandardError,
        };
        return FunctionAppHost.StartAsync(App, options, cancellationToken);
    }

    private static void ToStandardError(ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Warning);

        // A failed start is told by its one line; a listener that fails later is critical and still shown.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
