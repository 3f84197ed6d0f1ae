namespace Juki.LocalHost.Azurite;

/// <summary>How Azurite is started.</summary>
public sealed class AzuriteOptions
{
    internal static readonly TimeSpan StandardStopLimit = TimeSpan.FromSeconds(20);

    /// <summary>Folder of its data, made where missing. On disk always: its in-memory queue freezes the process.</summary>
    public required string Folder { get; init; }

    /// <summary>Port of the blob service; 0 takes any free one.</summary>
    public int BlobPort { get; init; }

    /// <summary>Port of the queue service; 0 takes any free one.</summary>
    public int QueuePort { get; init; }

    /// <summary>Port of the table service; 0 takes any free one.</summary>
    public int TablePort { get; init; }

    /// <summary>How long it may take to listen; generous, for a busy machine.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long it may take to write its data and end before it is killed; so long too one that an earlier run left is waited for.</summary>
    public TimeSpan StopLimit { get; init; } = StandardStopLimit;
}
