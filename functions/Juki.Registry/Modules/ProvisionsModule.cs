using Juki.Registry.Provisions;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>The provision log as services: written, folded, read by person.</summary>
public static class ProvisionsModule
{
    /// <summary>Adds the provision log.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddProvisions(this IServiceCollection services)
    {
        services.AddSingleton<ProvisionLog>();
        services.AddSingleton<ChainReader>();
        services.AddSingleton<UnfoldedEntries>();
        services.AddSingleton<ProvisionIndex>();
        services.AddSingleton<ProvisionOutputs>();
        services.AddSingleton<FoldStore>();
        services.AddSingleton<CheckpointBoard>();
        services.AddSingleton<ProvisionFold>();
        services.AddSingleton<ProvisionAudit>();
        services.AddSingleton<PersonProvisions>();
        return services;
    }
}
