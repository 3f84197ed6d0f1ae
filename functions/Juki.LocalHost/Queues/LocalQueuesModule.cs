using Juki.Registry.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Queues;

/// <summary>Local queues as services.</summary>
public static class LocalQueuesModule
{
    /// <summary>Adds the local queues and what sends on them; settings are the section <c>LocalQueues</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddLocalQueues(this IServiceCollection services)
    {
        services.AddOptions<LocalQueueOptions>().BindConfiguration(LocalQueueOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<QueueConnections>();
        services.AddSingleton<IMunicipalReplies, LocalMunicipalReplies>();
        return services;
    }
}
