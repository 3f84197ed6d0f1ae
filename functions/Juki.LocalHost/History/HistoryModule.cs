using Juki.Registry.Forwarding;
using Juki.Registry.People;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.History;

/// <summary>What a command reads histories with.</summary>
internal static class HistoryModule
{
    /// <summary>Adds it to services that have the vault.</summary>
    public static IServiceCollection AddHistory(this IServiceCollection services) =>
        services.AddSingleton<PersonLocator>().AddSingleton<MarkerBoard>().AddSingleton<HistoryReader>();
}
