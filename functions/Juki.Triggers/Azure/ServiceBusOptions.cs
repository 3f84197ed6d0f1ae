using System.ComponentModel.DataAnnotations;
using Juki.Registry.Messaging;

namespace Juki.Triggers;

/// <summary>Settings of the queues' connection, the same that the triggers read (<c>MunicipalQueues__fullyQualifiedNamespace</c>).</summary>
internal sealed class ServiceBusOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = KnownQueues.Connection;

    /// <summary>Host name of the namespace, such as <c>example.servicebus.windows.net</c>; reached by the app's identity.</summary>
    [Required(ErrorMessage = $"Set {SectionName}__fullyQualifiedNamespace to the host name of the Service Bus namespace.")]
    public string FullyQualifiedNamespace { get; set; } = "";
}
