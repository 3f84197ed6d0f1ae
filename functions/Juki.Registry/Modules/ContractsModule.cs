using Juki.Registry.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>The published contracts as services.</summary>
public static class ContractsModule
{
    /// <summary>Adds the published contracts.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddContracts(this IServiceCollection services) => services.AddSingleton<PublishedContract>();
}
