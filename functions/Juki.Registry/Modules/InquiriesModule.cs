using Juki.Registry.Attempts;
using Juki.Registry.Inquiries;
using Juki.Registry.People;
using Juki.Registry.Searches;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Inquiries as services, on top of the vault, the provision log and access.</summary>
public static class InquiriesModule
{
    /// <summary>Adds inquiries.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddInquiries(this IServiceCollection services)
    {
        services.AddSingleton<AttemptRunner>();
        services.AddSingleton<PersonSearch>();
        services.AddSingleton<PersonHistory>();
        services.AddSingleton<PersonFinder>();
        services.AddSingleton<InquiryService>();
        return services;
    }
}
