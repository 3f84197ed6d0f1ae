using Juki.Records.Files;
using Juki.Registry.Modules;
using Juki.Triggers;
using Microsoft.Extensions.Hosting;

namespace Juki.Server;

/// <summary>The prefectural server (都道府県サーバ) as services.</summary>
public static class JukiApp
{
    /// <summary>Adds the server.</summary>
    /// <param name="builder">The host's builder; its configuration holds the settings.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddJuki(this IHostApplicationBuilder builder) =>
        builder.AddServer(RegisterFile.Juki, services => services.AddNumberHandover());
}
