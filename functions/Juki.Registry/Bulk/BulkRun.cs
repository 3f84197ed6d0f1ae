using Juki.Registry.Provisions;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Bulk;

/// <summary>How far a bulk job is looked up.</summary>
[GenerateShape]
public sealed partial record BulkRun
{
    /// <summary>Who started it, and when.</summary>
    [Key(0)]
    public required BulkAct Start { get; init; }

    /// <summary>The terminal (端末) at which it was started.</summary>
    [Key(1)]
    public required string Terminal { get; init; }

    /// <summary>Correlation id of the request that started it.</summary>
    [Key(2)]
    public required string CorrelationId { get; init; }

    /// <summary>The part that comes next, from 0.</summary>
    [Key(3)]
    public int NextPart { get; init; }

    /// <summary>When the last step was made.</summary>
    [Key(4)]
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>Rows by result: the number of those of each, in the order of <see cref="ResultCounts.Order"/>.</summary>
    [Key(5)]
    public IReadOnlyList<int> Counts { get; init; } = ResultCounts.None;

    /// <summary>The chains of the log that it has written to, the current one last; one a month.</summary>
    [Key(6)]
    public IReadOnlyList<string> Chains { get; init; } = [];

    /// <summary>Position of the last entry in the current chain.</summary>
    [Key(7)]
    public long Position { get; init; }

    /// <summary>Leaf hash of that entry.</summary>
    [Key(8)]
    public byte[] Last { get; init; } = ChainRow.First;

    /// <summary>How many rows are looked up.</summary>
    [PropertyShape(Ignore = true)]
    public int Done => Counts.Sum();
}
