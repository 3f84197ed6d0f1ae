using Juki.Registry.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Triggers.Loading;

/// <summary>Says that a load goes on; holds a municipality's code and a file's id.</summary>
public sealed class LoadNudge
{
    /// <summary>The load, or null when it does not go on.</summary>
    [ServiceBusOutput(KnownQueues.LoadsSetting, Connection = KnownQueues.Connection)]
    public string? Load { get; init; }
}

/// <summary>Says that several loads go on.</summary>
public sealed class LoadNudges
{
    /// <summary>The loads; null when none does.</summary>
    [ServiceBusOutput(KnownQueues.LoadsSetting, Connection = KnownQueues.Connection)]
    public string[]? Loads { get; init; }
}
