using Juki.Registry.Bulk;
using Juki.Registry.Provisions;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Bulk provision as services, on top of inquiries, the provision log and keeping and erasing.</summary>
public static class BulkModule
{
    /// <summary>Adds bulk provision; settings are the section <c>Bulk</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBulk(this IServiceCollection services)
    {
        services.AddOptions<BulkOptions>().BindConfiguration(BulkOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<JobChain>();
        services.AddSingleton<DriveRegister>();
        services.AddSingleton<OfficeCertificates>();
        services.AddSingleton<BulkStore>();
        services.AddSingleton<ILogCompanion>(s => s.GetRequiredService<BulkStore>());
        services.AddSingleton<BulkPartStore>();
        services.AddSingleton<BulkRights>();
        services.AddSingleton<ConditionIntake>();
        services.AddSingleton<RowLookup>();
        services.AddSingleton<BulkWork>();
        services.AddSingleton<BulkClosing>();
        services.AddSingleton<BulkRequests>();
        services.AddSingleton<BulkDesk>();
        services.AddSingleton<BulkTransfer>();
        services.AddSingleton<BulkSweep>();
        services.AddSingleton<BulkPurge>();
        return services;
    }
}
