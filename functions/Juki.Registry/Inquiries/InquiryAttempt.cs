using Juki.Registry.Attempts;
using Juki.Registry.Exchanges;
using Juki.Registry.Provisions;

namespace Juki.Registry.Inquiries;

/// <summary>What has become known of one attempt to inquire.</summary>
internal sealed class InquiryAttempt(InquiryKind kind, string correlationId) : Attempt(kind.Function, correlationId)
{
    public InquiryKind Kind { get; } = kind;

    public Inquiry? Inquiry { get; set; }

    public InquiryFinding? Finding { get; set; }

    /// <summary>Id of the question with which the conditions left for the national server; null while they have not.</summary>
    public string? ExchangeId { get; set; }

    protected override ProvisionOutcome Result => Finding!.Outcome;

    protected override string? ResultCode => Finding!.WithheldCode;

    protected override ProvisionEntry Describe(ProvisionEntry entry) => entry with
    {
        Duty = Inquiry?.Duty,
        Purpose = Inquiry?.Purpose,
        DocumentNumber = Inquiry?.DocumentNumber,
        AskedWith = Inquiry?.AskedWith ?? [],
        AskedFor = Inquiry?.Items ?? [],
        Given = Outcome == ProvisionOutcome.Delivered ? Inquiry!.Items : [],
        Hits = Finding?.Hits ?? 0,
        Persons = Problem is null ? [.. Finding!.Persons.Select(person => person.Hex)] : [],
        Source = Finding?.Source,
        SentTo = ExchangeId is null ? null : KnownPartners.National,
        ExchangeId = ExchangeId,
    };
}
