using Juki.Registry.Corrections;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Requests for correction and notices of error as services, on top of disclosures and updates.</summary>
public static class CorrectionsModule
{
    /// <summary>Adds requests for correction and notices of error.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCorrections(this IServiceCollection services)
    {
        services.AddSingleton<ReportEvent>();
        services.AddSingleton<PassingPlan>();
        services.AddSingleton<ReportSender>();
        services.AddSingleton<InvestigationSteps>();
        services.AddSingleton<CorrectionDesk>();
        services.AddSingleton<ErrorNoticeDesk>();
        services.AddSingleton<OwnUpdates>();
        services.AddSingleton<CaseSweep>();
        return services;
    }
}
