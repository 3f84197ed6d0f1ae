using Juki.LocalHost.Run;
using Juki.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Commands;

/// <summary>Sealed storage of a server of a running local host as services of a command, with the server's settings and keys.</summary>
internal static class RunServices
{
    /// <summary>The services; the command adds what it reads with.</summary>
    public static IServiceCollection Of(ServerInfo server) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(server.ToSettings().AsConfiguration()).Build())
        .AddVault();
}
