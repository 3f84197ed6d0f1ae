using Juki.Registry.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Bulk;

/// <summary>That a bulk job was started, or why not.</summary>
public sealed class StartedBulkJob
{
    /// <summary>The answer.</summary>
    [HttpResult]
    public required IResult Answer { get; init; }

    /// <summary>The first step, or null when it was not started.</summary>
    [ServiceBusOutput(KnownQueues.BulkSetting, Connection = KnownQueues.Connection)]
    public string? Step { get; init; }
}
