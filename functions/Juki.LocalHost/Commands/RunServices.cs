using Juki.LocalHost.Run;
using Juki.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Commands;

/// <summary>Sealed storage of a running local host as services of a command, with the run's settings and keys.</summary>
internal static class RunServices
{
    /// <summary>The services; the command adds what it reads with.</summary>
    public static IServiceCollection Of(RunInfo run) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(run.ToSettings().AsConfiguration()).Build())
        .AddVault();
}
