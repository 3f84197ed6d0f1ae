using Juki.Records.Items;
using Juki.Registry.Provisions;
using Juki.Vault.Indexes;

namespace Juki.Registry.Inquiries;

/// <summary>Whom an inquiry found, and whether that person may be provided.</summary>
internal sealed class InquiryFinding
{
    private InquiryFinding(ProvisionOutcome outcome, BlindToken? person, JukiRecord? record, string? withheldCode) =>
        (Outcome, Person, Record, WithheldCode) = (outcome, person, record, withheldCode);

    public static InquiryFinding Nobody { get; } = new(ProvisionOutcome.Empty, null, null, null);

    public ProvisionOutcome Outcome { get; }

    /// <summary>How many matched: those that may be provided, or the one that may not.</summary>
    public int Hits { get; private init; }

    /// <summary>Who matched, even if withheld; null where nobody or several did.</summary>
    public BlindToken? Person { get; }

    /// <summary>The record to provide from; null unless it may be.</summary>
    public JukiRecord? Record { get; }

    /// <summary>One of <see cref="KnownWithholdings"/>.</summary>
    public string? WithheldCode { get; }

    public static InquiryFinding Of(BlindToken person, JukiRecord record) => new(ProvisionOutcome.Delivered, person, record, null) { Hits = 1 };

    public static InquiryFinding Withheld(BlindToken person, string code) => new(ProvisionOutcome.Withheld, person, null, code) { Hits = 1 };

    public static InquiryFinding Several(int hits) => new(ProvisionOutcome.Refused, null, null, null) { Hits = hits };
}

/// <summary>Why somebody who matched is answered as nobody; the log's code of such an attempt.</summary>
public static class KnownWithholdings
{
    /// <summary>Removed from the register (消除者), and the duty's flag does not include such people.</summary>
    public const string Removed = "person-removed";

    /// <summary>Dead, and the duty's flag does not include such people.</summary>
    public const string Dead = "person-dead";
}
