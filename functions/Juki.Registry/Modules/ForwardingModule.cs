using Juki.Registry.Forwarding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Modules;

/// <summary>Forwarding to the national server as services.</summary>
public static class ForwardingModule
{
    /// <summary>Adds forwarding; settings are the section <c>Forwarding</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddForwarding(this IServiceCollection services)
    {
        services.AddOptions<ForwardingOptions>().BindConfiguration(ForwardingOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MarkerBoard>();
        services.AddSingleton<ForwardingSweep>();
        services.AddSingleton<Forwarder>();
        services.AddNational<NationalClient>();
        return services;
    }

    // Every client of the national server has the one address and the mutually authenticated connection.
    internal static IHttpClientBuilder AddNational<TClient>(this IServiceCollection services)
        where TClient : class => services
            .AddHttpClient<TClient>((s, http) => http.BaseAddress = new Uri(s.GetRequiredService<IOptions<ForwardingOptions>>().Value.NationalServer.TrimEnd('/') + "/"))
            .ConfigurePrimaryHttpMessageHandler(s => NationalConnection.Handler(s.GetRequiredService<IOptions<ForwardingOptions>>().Value))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
}
