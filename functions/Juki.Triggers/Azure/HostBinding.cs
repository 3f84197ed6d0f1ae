using Azure.Core;
using Azure.Messaging.ServiceBus;
using Juki.Registry.Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Juki.Triggers;

/// <summary>What the Azure build binds to beyond the vault: the queues of a Service Bus namespace.</summary>
internal static class HostBinding
{
    public static void Bind(IServiceCollection services)
    {
        services.AddOptions<ServiceBusOptions>()
            .BindConfiguration(ServiceBusOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(s => new ServiceBusClient(
            s.GetRequiredService<IOptions<ServiceBusOptions>>().Value.FullyQualifiedNamespace,
            s.GetRequiredService<TokenCredential>()));
        services.AddSingleton<IMunicipalReplies, ServiceBusReplies>();
    }
}
