using Juki.Registry.Linking;
using Juki.Registry.Provisions;
using Juki.Vault.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Modules;

/// <summary>The two ends of the one link between the servers (F1), each added by its own server alone.</summary>
public static class LinkModule
{
    private const int MaxAnswerBytes = 4 * 1024;

    /// <summary>The stores that the Fuhyo server alone has for it.</summary>
    public static IReadOnlyList<OwnStore> AskersStores { get; } =
    [
        new(StorageArea.Records, KnownTables.NumberRequests, IsTable: true),
        new(StorageArea.Records, KnownContainers.TemporaryNumbers, IsTable: false),
    ];

    /// <summary>Adds the Juki server's end; settings are the section <c>Link</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddNumberHandover(this IServiceCollection services)
    {
        services.AddOptions<LinkOptions>().BindConfiguration(LinkOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => new LinkCaller(
            AccessModule.Provider(s, s.GetRequiredService<IOptions<LinkOptions>>().Value.Authority),
            s.GetRequiredService<IOptions<LinkOptions>>(),
            s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<NumberHandover>();
        return services;
    }

    /// <summary>Adds the Fuhyo server's end; settings are the section <c>Link</c>. The host binds <see cref="ILinkCredential"/>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddNumberAsking(this IServiceCollection services)
    {
        services.AddOptions<LinkClientOptions>()
            .BindConfiguration(LinkClientOptions.SectionName)
            .ValidateDataAnnotations()
            .Validate(o => o.IsSafe, $"Set {LinkClientOptions.SectionName}__{nameof(LinkClientOptions.JukiServer)} to an https address; http is for the loopback alone.")
            .Validate(o => o.EndsInTime, $"{LinkClientOptions.SectionName}__{nameof(LinkClientOptions.KeepDays)} and the vault's purge delay must leave a number unreadable within {LinkClientOptions.MostDays} days.")
            .ValidateOnStart();
        foreach (var store in AskersStores)
            services.AddSingleton(store);
        services.AddSingleton<NumberRequestStore>();
        services.AddSingleton<ILogCompanion>(s => s.GetRequiredService<NumberRequestStore>());
        services.AddSingleton<TemporaryNumbers>();
        services.AddHttpClient<LinkClient>((s, http) =>
        {
            // The client's own limit holds, which goes by the injected clock.
            http.BaseAddress = new Uri(s.GetRequiredService<IOptions<LinkClientOptions>>().Value.JukiServer.TrimEnd('/') + "/");
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.MaxResponseContentBufferSize = MaxAnswerBytes;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) });
        services.AddSingleton<NumberAsking>();
        services.AddSingleton<NumberDesk>();
        services.AddSingleton<NumberPurge>();
        return services;
    }
}
