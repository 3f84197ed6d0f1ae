using Juki.Registry.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Keeping and erasing as services, on top of updates, forwarding and the logs.</summary>
public static class RetentionModule
{
    /// <summary>Adds keeping and erasing; settings are the section <c>Retention</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<DueIndex>();
        services.AddSingleton<PersonTraces>();
        services.AddSingleton<PersonErasure>();
        services.AddSingleton<RotationProgressStore>();
        services.AddSingleton<RowMover>();
        services.AddSingleton<ReceiptCleaning>();
        services.AddSingleton<HistoryPurge>();
        services.AddSingleton<ProvisionPurge>();
        services.AddSingleton<ExchangePurge>();
        services.AddSingleton<CasePurge>();
        services.AddSingleton<FilePurge>();
        services.AddSingleton<LedgerPurge>();
        services.AddSingleton<MessageKeyPurge>();
        services.AddSingleton<CurrentKeyRotation>();
        services.AddSingleton<PurgeReports>();
        services.AddSingleton<RetentionRunner>();
        return services;
    }
}
