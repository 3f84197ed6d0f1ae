using Juki.Registry.Audits;
using Juki.Registry.Ledgers;
using Juki.Registry.Ledgers.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Ledgers and the audit view of outputs as services, on top of the provision log.</summary>
public static class LedgersModule
{
    /// <summary>Adds ledgers.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddLedgers(this IServiceCollection services)
    {
        services.AddSingleton<LedgerStore>();
        services.AddSingleton<LedgerRunner>();
        services.AddSingleton<LedgerDesk>();
        services.AddSingleton<LedgerListing>();
        services.AddSingleton<OutputLedger>();
        services.AddSingleton<MediaCheckStore>();
        services.AddSingleton<MediaCheckDesk>();
        services.AddSingleton<MediaWatch>();
        services.AddSingleton<OutputAudit>();
        services.AddSingleton<AuditDesk>();
        return services;
    }
}
