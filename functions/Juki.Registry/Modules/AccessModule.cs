using Juki.Registry.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Modules;

/// <summary>Access as services: tokens, registers and entitlements.</summary>
public static class AccessModule
{
    private const string ProviderClient = nameof(IdentityProvider);

    /// <summary>Adds access; settings are the section <c>Access</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>()
            .BindConfiguration(AccessOptions.SectionName)
            .ValidateDataAnnotations()
            .Validate(o => o.IsAuthoritySafe, $"Set {AccessOptions.SectionName}__{nameof(AccessOptions.Authority)} to an https address; http is for the loopback alone.")
            .ValidateOnStart();
        services.AddHttpClient(ProviderClient, (s, http) => http.Timeout = s.GetRequiredService<IOptions<AccessOptions>>().Value.ProviderTimeLimit)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddSingleton(s => Provider(s, s.GetRequiredService<IOptions<AccessOptions>>().Value.Authority));
        services.AddSingleton<TokenValidator>();
        services.AddSingleton<OperatorRegister>();
        services.AddSingleton<AgencyRegister>();
        services.AddSingleton<DutyDecisions>();
        services.AddSingleton<DutyRegister>();
        services.AddSingleton<Entitlement>();
        return services;
    }

    /// <summary>An identity provider, asked as the operators' is.</summary>
    /// <param name="services">The services.</param>
    /// <param name="issuer">Its address.</param>
    /// <returns>The provider.</returns>
    internal static IdentityProvider Provider(IServiceProvider services, string issuer) => new(
        issuer,
        services.GetRequiredService<IOptions<AccessOptions>>().Value.KeyRefresh,
        services.GetRequiredService<IHttpClientFactory>().CreateClient(ProviderClient));
}
