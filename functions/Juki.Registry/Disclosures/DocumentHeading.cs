using Juki.Records.Values;
using Juki.Registry.Cases;
using Juki.Registry.Provisions;

namespace Juki.Registry.Disclosures;

/// <summary>What every document says of its case.</summary>
/// <param name="Document">Which document.</param>
/// <param name="Case">The case.</param>
/// <param name="MadeAt">When the document was made.</param>
internal sealed record DocumentHeading(DisclosureDocument Document, StoredCase Case, DateTimeOffset MadeAt)
{
    public DocumentJson ToJson(ProvisionReceipt receipt) => new()
    {
        Document = DisclosureReader.WordOf(Document),
        Id = Case.Id.Text,
        Kind = CaseWords.Of(Case.Case.Kind),
        DocumentNumber = Case.Case.DocumentNumber,
        ReceivedOn = LooseDate.From(Case.Case.ReceivedOn).Value,
        MadeAt = MadeAt,
        Receipt = receipt,
    };
}

/// <summary>A document for the terminal.</summary>
internal sealed record DocumentJson
{
    public required string Document { get; init; }

    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string DocumentNumber { get; init; }

    public required string ReceivedOn { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Of a report of what is held.</summary>
    public IReadOnlyList<HeldRecord>? Records { get; init; }

    /// <summary>Of a report of what was provided.</summary>
    public IReadOnlyList<ProvisionLine>? Provisions { get; init; }

    /// <summary>Of a letter: its paragraphs.</summary>
    public IReadOnlyList<string>? Paragraphs { get; init; }

    public required ProvisionReceipt Receipt { get; init; }
}
