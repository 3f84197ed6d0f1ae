using Juki.LocalHost.Functions;
using Juki.LocalHost.Settings;
using Juki.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Juki.LocalHost.Run;

/// <summary>The Juki server (都道府県サーバ) as a function app of this machine.</summary>
public static class JukiServer
{
    /// <summary>Starts it.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="dataFolder">Folder of what its host keeps.</param>
    /// <param name="port">Its HTTP port; 0 takes any free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The running app.</returns>
    public static Task<FunctionAppHost> StartAsync(LocalSettings settings, string dataFolder, int port, CancellationToken cancellationToken)
    {
        var app = FunctionApp.Of(typeof(JukiApp).Assembly, builder => builder.AddJuki());
        var options = new FunctionAppOptions
        {
            Settings = settings,
            DataFolder = Path.Combine(dataFolder, "juki"),
            Port = port,
            Limits = HostLimits.Read(Path.Combine(AppContext.BaseDirectory, "host.json")),
            Logging = ToStandardError,
        };
        return FunctionAppHost.StartAsync(app, options, cancellationToken);
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
