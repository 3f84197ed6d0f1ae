using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Bulk;

/// <summary>What a bulk job is asked to do, for every row alike.</summary>
[GenerateShape]
public sealed partial record BulkOrder
{
    /// <summary>Code of the duty (事務).</summary>
    [Key(0)]
    public required string Duty { get; init; }

    /// <summary>The purpose (利用事由).</summary>
    [Key(1)]
    public required string Purpose { get; init; }

    /// <summary>Number of the document that the request rests on (文書番号).</summary>
    [Key(2)]
    public required string DocumentNumber { get; init; }

    /// <summary>Numbers of the items asked for, in the order asked.</summary>
    [Key(3)]
    public required IReadOnlyList<int> Items { get; init; }

    /// <summary>The day in Japan at whose end the records are asked for; null for the current ones.</summary>
    [Key(4)]
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether removed and dead people are asked for too.</summary>
    [Key(5)]
    public bool IncludesRemoved { get; init; }

    /// <summary>The drive that the result will be carried on.</summary>
    [Key(6)]
    public required string Drive { get; init; }

    /// <summary>The office's word on that drive.</summary>
    [Key(7)]
    public required DriveAttestation Attestation { get; init; }
}

/// <summary>The office's word (所属の確認) on a drive, for one job: that it is encrypted and was checked for viruses.</summary>
/// <param name="By">Who says so.</param>
/// <param name="On">The day in Japan on which it was checked.</param>
[GenerateShape]
public sealed partial record DriveAttestation([property: Key(0)] string By, [property: Key(1)] DateOnly On);
