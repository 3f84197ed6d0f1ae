using Juki.Registry.Access;
using Juki.Registry.Health;
using Juki.Registry.Inquiries;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>What HTTP functions answer, as services.</summary>
public static class InquiriesModule
{
    /// <summary>Adds access: tokens, registers, entitlement; settings are the section <c>Access</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<TokenValidator>().SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddSingleton<DutyRegister>();
        services.AddSingleton<AgencyRegister>();
        services.AddSingleton<OperatorRegister>();
        services.AddSingleton<Entitlement>();
        return services;
    }

    /// <summary>Adds inquiries.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddInquiries(this IServiceCollection services) =>
        services.AddSingleton<PersonFinder>().AddSingleton<InquiryService>();

    /// <summary>Adds the health check.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddSingleton<VaultProbe>().AddSingleton<HealthCheck>();
}
