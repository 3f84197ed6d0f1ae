using Juki.Registry.Health;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>The health check as services, on top of the vault.</summary>
public static class HealthModule
{
    /// <summary>Adds the health check.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddSingleton<VaultProbe>().AddSingleton<HealthCheck>();
}
