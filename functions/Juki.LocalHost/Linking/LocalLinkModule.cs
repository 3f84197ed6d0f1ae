using Juki.Registry.Linking;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Linking;

/// <summary>Binds the Fuhyo server's identity towards the Juki server.</summary>
public static class LocalLinkModule
{
    /// <summary>Adds it; settings are the section <c>LocalLink</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddLocalLink(this IServiceCollection services)
    {
        services.AddOptions<LocalLinkOptions>().BindConfiguration(LocalLinkOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient();
        return services.AddSingleton<ILinkCredential, LocalLinkCredential>();
    }
}
