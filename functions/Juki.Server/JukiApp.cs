using Juki.Records.Files;
using Juki.Registry.Modules;
using Juki.Vault;
using Juki.Vault.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Juki.Server;

/// <summary>The prefectural server (都道府県サーバ) as services, the same for every host.</summary>
public static class JukiApp
{
    /// <summary>Name of the file that this server keeps.</summary>
    public const string File = "juki";

    /// <summary>Adds the server.</summary>
    /// <param name="builder">The host's builder; its configuration holds the settings.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddJuki(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(RegisterFile.Juki);
        builder.Services.Configure<VaultOptions>(vault => vault.File = RegisterFile.Juki.Name);
        builder.Services.AddVault().AddProvisions().AddExchanges().AddUpdates().AddForwarding().AddLoading().AddMunicipalFiles().AddIntegrity().AddRetention().AddAccess().AddInquiries().AddBulk().AddDisclosures().AddCorrections().AddFigures().AddLedgers().AddTypesetting().AddScreen().AddHealth().AddContracts();
        HostBinding.Bind(builder.Services);
        return builder;
    }
}
