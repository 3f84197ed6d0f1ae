using Juki.Records.Files;
using Juki.Registry.Modules;
using Juki.Vault;
using Juki.Vault.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Juki.Triggers;

/// <summary>What the servers of both files are made of. Each app compiles it in, so it is nobody's to call from outside.</summary>
internal static class ServerApp
{
    /// <summary>Adds a server, the same for every host.</summary>
    /// <param name="builder">The host's builder; its configuration holds the settings.</param>
    /// <param name="register">The file that the server keeps.</param>
    /// <param name="own">Adds what this server alone has.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddServer(this IHostApplicationBuilder builder, RegisterFile register, Action<IServiceCollection> own)
    {
        builder.Services.AddSingleton(register);
        builder.Services.Configure<VaultOptions>(vault => vault.File = register.Name);
        builder.Services.AddVault().AddProvisions().AddExchanges().AddUpdates().AddForwarding().AddLoading().AddMunicipalFiles().AddIntegrity().AddRetention().AddAccess().AddInquiries().AddBulk().AddDisclosures().AddCorrections().AddFigures().AddLedgers().AddTypesetting().AddScreen().AddHealth().AddContracts();
        own(builder.Services);
        HostBinding.Bind(builder.Services);
        return builder;
    }
}
