using Juki.Registry.Integrity;
using Juki.Registry.MunicipalFiles;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Checks of integrity (整合) as services, on top of municipalities' files, updates and the logs.</summary>
public static class IntegrityModule
{
    /// <summary>Adds checks of integrity; settings are the section <c>Integrity</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddIntegrity(this IServiceCollection services)
    {
        services.AddOptions<IntegrityOptions>().BindConfiguration(IntegrityOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DigestKeeper>();
        services.AddSingleton<DigestComparison>();
        services.AddSingleton<Settlement>();
        services.AddSingleton<IntegrityResults>();
        services.AddSingleton<CheckBoard>();
        services.AddSingleton<CheckStanding>();
        services.AddSingleton<IntegrityDesk>();
        services.AddSingleton<IntegrityReminder>();
        services.AddSingleton<RebuildProgressStore>();
        services.AddSingleton<DigestRebuild>();
        services.AddSingleton<DigestRoom>();
        services.AddSingleton<IntegrityCheck>();
        services.AddSingleton<IFileWork>(s => s.GetRequiredService<IntegrityCheck>());
        return services;
    }
}
