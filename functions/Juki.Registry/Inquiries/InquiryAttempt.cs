using Juki.Records.Items;
using Juki.Registry.Attempts;
using Juki.Registry.Exchanges;
using Juki.Registry.Linking;
using Juki.Registry.Provisions;

namespace Juki.Registry.Inquiries;

/// <summary>What has become known of one attempt to inquire.</summary>
internal sealed class InquiryAttempt(InquiryKind kind, string correlationId) : Attempt(kind.Function, correlationId)
{
    public InquiryKind Kind { get; } = kind;

    public Inquiry? Inquiry { get; set; }

    public InquiryFinding? Finding { get; set; }

    /// <summary>What came of asking for the individual number; null where it was not asked for, or nobody may be provided.</summary>
    public ObtainedNumber? Obtained { get; set; }

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
        AskedFor = With(Inquiry?.Items ?? [], Inquiry?.NumberRequest is not null),
        Given = Outcome == ProvisionOutcome.Delivered ? With(Inquiry!.Items, Obtained?.Number is not null) : [],
        Hits = Finding?.Hits ?? 0,
        Persons = Problem is null ? [.. Finding!.Persons.Select(person => person.Hex)] : [],
        Source = Finding?.Source,
        SentTo = ExchangeId is null ? null : KnownPartners.National,
        ExchangeId = ExchangeId ?? (Inquiry?.NumberRequest is { } id ? NumberRequestId.TextOf(id) : null),
        OtherReceipt = Obtained?.OtherReceipt,
    };

    private static IReadOnlyList<int> With(IReadOnlyList<int> items, bool number) => number ? [.. items, KnownItems.IndividualNumber] : items;
}
