using Juki.Registry.Exchanges;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>The record of exchanges as a service.</summary>
public static class ExchangesModule
{
    /// <summary>Adds the record of exchanges.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddExchanges(this IServiceCollection services) => services.AddSingleton<ExchangeLog>().AddSingleton<MunicipalSender>();
}
