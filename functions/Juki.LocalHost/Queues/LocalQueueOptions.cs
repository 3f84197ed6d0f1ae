using System.ComponentModel.DataAnnotations;

namespace Juki.LocalHost.Queues;

/// <summary>How local queues behave; the defaults are Service Bus's own where it has one.</summary>
public sealed class LocalQueueOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "LocalQueues";

    /// <summary>How long a message is locked for who received it, in whole seconds; 1 second to 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan LockTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The failed delivery at which a message goes to the dead-letter queue; 1 to 100.</summary>
    [Range(1, 100)]
    public int MaxDeliveryCount { get; set; } = 10;

    /// <summary>Largest body, in bytes of UTF-8; at most 100 MB, as a Service Bus premium queue takes.</summary>
    [Range(1, 100_000_000)]
    public int MaxBodyBytes { get; set; } = 100_000_000;
}
