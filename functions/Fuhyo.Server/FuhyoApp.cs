using Juki.Records.Files;
using Juki.Registry.Modules;
using Juki.Triggers;
using Microsoft.Extensions.Hosting;

namespace Fuhyo.Server;

/// <summary>The Fuhyo prefectural server (附票都道府県サーバ) as services.</summary>
public static class FuhyoApp
{
    /// <summary>Adds the server.</summary>
    /// <param name="builder">The host's builder; its configuration holds the settings.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddFuhyo(this IHostApplicationBuilder builder) => builder.AddServer(RegisterFile.Fuhyo, services =>
    {
        services.AddNumberAsking();
        LinkBinding.Bind(services);
    });
}
