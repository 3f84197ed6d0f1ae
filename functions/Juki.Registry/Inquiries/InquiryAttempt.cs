using Juki.Registry.Access;
using Juki.Registry.Http;
using Juki.Registry.Provisions;

namespace Juki.Registry.Inquiries;

/// <summary>What has become known of one attempt to inquire; whatever ends it, its log entry says as much.</summary>
internal sealed class InquiryAttempt(InquiryKind kind, string correlationId)
{
    public InquiryKind Kind { get; } = kind;

    public string CorrelationId { get; } = correlationId;

    public Caller? Caller { get; set; }

    public Agency? Agency { get; set; }

    public Inquiry? Inquiry { get; set; }

    public InquiryFinding? Finding { get; set; }

    /// <summary>Why it is refused; null when it is answered.</summary>
    public ProblemException? Problem { get; set; }

    public ProvisionOutcome Outcome => Problem is null && Finding is not null ? Finding.Outcome : ProvisionOutcome.Refused;

    /// <summary>The problem's code, or what was withheld.</summary>
    public string? Code => Problem?.Code ?? Finding?.WithheldCode;

    public ProvisionEntry ToEntry(DateTimeOffset now) => new()
    {
        At = now,
        Function = Kind.Function,
        CorrelationId = CorrelationId,
        Agency = Agency?.AgencyId,
        Category = Agency?.Category,
        Operator = Caller?.Operator,
        Terminal = Caller?.Terminal,
        Duty = Inquiry?.Duty,
        Purpose = Inquiry?.Purpose,
        DocumentNumber = Inquiry?.DocumentNumber,
        AskedWith = Inquiry is null ? [] : Inquiry.AskedWith,
        AskedFor = Inquiry?.Items ?? [],
        Given = Outcome == ProvisionOutcome.Delivered ? Inquiry!.Items : [],
        Hits = Finding?.Hits ?? 0,
        Persons = Problem is null && Finding is not null ? [.. Finding.Persons.Select(person => person.Hex)] : [],
        Outcome = Outcome,
        Code = Code,
    };
}
