namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for each message of a queue; stands on the <c>string</c> parameter that takes the body.</summary>
/// <param name="queueName">The queue, or <c>%setting%</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceBusTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue or the setting that names it.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>Name of the setting, or setting prefix, of the connection.</summary>
    public string? Connection { get; set; }
}
