using Juki.Records.Values;
using Juki.Registry.Provisions;

namespace Juki.Registry.Cases.Papers;

/// <summary>A document for the terminal: what every one says of its case.</summary>
internal abstract class DocumentJson(DocumentHeading heading, ProvisionReceipt receipt)
{
    public string Document { get; } = heading.Document;

    public string Id { get; } = heading.Case.Id.Text;

    public string Kind { get; } = CaseWords.Of(heading.Case.Case.Kind);

    public string DocumentNumber { get; } = heading.Case.Case.DocumentNumber;

    public string ReceivedOn { get; } = LooseDate.From(heading.Case.Case.ReceivedOn).Value;

    public DateTimeOffset MadeAt { get; } = heading.MadeAt;

    public ProvisionReceipt Receipt { get; } = receipt;
}
