using Juki.Registry.Screen;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>The operator's screen as services, on top of access and inquiries.</summary>
public static class ScreenModule
{
    /// <summary>Adds the screen; settings are the section <c>Screen</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddScreen(this IServiceCollection services)
    {
        services.AddOptions<ScreenOptions>().BindConfiguration(ScreenOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ScreenHeaders>();
        services.AddSingleton<ScreenService>();
        services.AddSingleton<OperatorService>();
        return services;
    }
}
