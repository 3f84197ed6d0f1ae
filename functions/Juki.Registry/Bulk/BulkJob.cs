using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Bulk;

/// <summary>
/// A bulk job (一括提供): what is asked, how far it is, what came of it in numbers. It holds nothing of any resident, and is kept as long as the log of
/// its month; conditions and answers lie elsewhere, under a key that ends sooner.
/// </summary>
[GenerateShape]
public sealed partial record BulkJob
{
    /// <summary>What is asked.</summary>
    [Key(0)]
    public required BulkOrder Order { get; init; }

    /// <summary>The agency that asks.</summary>
    [Key(1)]
    public required string Agency { get; init; }

    /// <summary>Its category.</summary>
    [Key(2)]
    public required string Category { get; init; }

    /// <summary>The operator who took it in.</summary>
    [Key(3)]
    public required string Operator { get; init; }

    /// <summary>When it was taken in.</summary>
    [Key(4)]
    public required DateTimeOffset TakenInAt { get; init; }

    /// <summary>Where it stands.</summary>
    [Key(5)]
    public required BulkStatus Status { get; init; }

    /// <summary>What its condition file holds; null while there is none.</summary>
    [Key(6)]
    public BulkConditions? Conditions { get; init; }

    /// <summary>How far its rows are looked up; null before it is started.</summary>
    [Key(7)]
    public BulkRun? Run { get; init; }

    /// <summary>The downloads of its result, oldest first.</summary>
    [Key(8)]
    public IReadOnlyList<BulkAct> Downloads { get; init; } = [];

    /// <summary>Why it is over; null while it is not.</summary>
    [Key(9)]
    public BulkEnding? Ending { get; init; }

    /// <summary>When it was over.</summary>
    [Key(10)]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What an audit said of it later; null while none was.</summary>
    [Key(11)]
    public BulkVerdict? Verdict { get; init; }
}

/// <summary>Who did something, and when.</summary>
/// <param name="At">When.</param>
/// <param name="Operator">The operator (操作者).</param>
[GenerateShape]
public sealed partial record BulkAct([property: Key(0)] DateTimeOffset At, [property: Key(1)] string Operator);

/// <summary>What an audit (監査) said of a job: whether drive and attestation were in order.</summary>
/// <param name="Act">Who said it, and when.</param>
/// <param name="IsInOrder">Whether all was in order.</param>
/// <param name="Text">The finding.</param>
[GenerateShape]
public sealed partial record BulkVerdict([property: Key(0)] BulkAct Act, [property: Key(1)] bool IsInOrder, [property: Key(2)] string Text);
