using Juki.Registry.Cases;
using Juki.Registry.Cases.Papers;
using Juki.Registry.Disclosures;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Residents' requests as services, on top of inquiries and the provision log.</summary>
public static class DisclosuresModule
{
    /// <summary>Adds residents' requests.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDisclosures(this IServiceCollection services)
    {
        services.AddSingleton<CaseStore>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<CaseMatching>();
        services.AddSingleton<PaperDesk>();
        services.AddSingleton<ProvisionLines>();
        services.AddSingleton<DisclosureDocuments>();
        services.AddSingleton<DisclosureDesk>();
        return services;
    }
}
