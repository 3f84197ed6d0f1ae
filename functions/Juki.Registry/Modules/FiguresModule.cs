using Juki.Registry.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Counts and statistics as services, on top of the logs.</summary>
public static class FiguresModule
{
    /// <summary>Adds figures.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFigures(this IServiceCollection services)
    {
        services.AddSingleton<UpdateFigures>();
        services.AddSingleton<FigureTables>();
        services.AddSingleton<ChangeStatistics>();
        services.AddSingleton<TableDesk>();
        services.AddSingleton<FiguresDesk>();
        return services;
    }
}
