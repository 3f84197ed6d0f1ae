using Juki.Registry.MunicipalFiles;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Municipalities' files as services, on top of messaging. What is done with a file of a kind is an <see cref="IFileWork"/>.</summary>
public static class MunicipalFilesModule
{
    /// <summary>Adds municipalities' files.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMunicipalFiles(this IServiceCollection services)
    {
        services.AddSingleton<FileBoard>();
        services.AddSingleton<PartReader>();
        services.AddSingleton<MunicipalFileStore>();
        services.AddSingleton<FileRefusal>();
        services.AddSingleton<FileIntake>();
        return services;
    }
}
