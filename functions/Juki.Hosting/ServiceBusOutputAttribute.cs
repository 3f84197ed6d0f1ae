namespace Microsoft.Azure.Functions.Worker;

/// <summary>Sends what the property holds once the function has returned: a <c>string</c> is one message, a <c>string[]</c> one each, null none.</summary>
/// <param name="queueOrTopicName">The queue, or <c>%setting%</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ServiceBusOutputAttribute(string queueOrTopicName) : Attribute
{
    /// <summary>The queue or the setting that names it.</summary>
    public string QueueOrTopicName { get; } = queueOrTopicName;

    /// <summary>Name of the setting, or setting prefix, of the connection.</summary>
    public string? Connection { get; set; }
}
