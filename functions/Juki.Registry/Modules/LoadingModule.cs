using Juki.Registry.Loading;
using Juki.Registry.MunicipalFiles;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Initial loads as services, on top of updates and municipalities' files.</summary>
public static class LoadingModule
{
    /// <summary>Adds initial loads; settings are the section <c>Loading</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddLoading(this IServiceCollection services)
    {
        services.AddOptions<LoadOptions>().BindConfiguration(LoadOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LoadBoard>();
        services.AddSingleton<IFileWork, LoadStart>();
        services.AddSingleton<LoadRows>();
        services.AddSingleton<NewPeople>();
        services.AddSingleton<LoadBatch>();
        services.AddSingleton<LoadResults>();
        services.AddSingleton<LoadRun>();
        services.AddSingleton<LoadSweep>();
        services.AddSingleton<LoadDesk>();
        return services;
    }
}
