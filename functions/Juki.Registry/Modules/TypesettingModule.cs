using Juki.Registry.Typesetting;
using Juki.Registry.Typesetting.Fonts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Juki.Registry.Modules;

/// <summary>The typesetter of reports (帳票) as services. The font is opened when the first report is set.</summary>
public static class TypesettingModule
{
    /// <summary>Adds the typesetter.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTypesetting(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ReportFont>();
        services.AddSingleton<PdfTypesetter>();
        return services;
    }
}
