using Juki.Registry.Bulk;
using Juki.Registry.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>Says which steps of bulk jobs come next.</summary>
public sealed class NextBulkSteps
{
    /// <summary>The steps, or null when there is none.</summary>
    [ServiceBusOutput(KnownQueues.BulkSetting, Connection = KnownQueues.Connection)]
    public string[]? Steps { get; init; }

    internal static NextBulkSteps Of(IReadOnlyList<BulkStep> steps) => new() { Steps = steps.Count == 0 ? null : [.. steps.Select(step => step.Text)] };
}
