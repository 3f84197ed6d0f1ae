using Juki.Registry.Access;
using Juki.Registry.Http;
using Juki.Registry.Provisions;

namespace Juki.Registry.Inquiries;

/// <summary>What is known of an attempt so far; every one of them becomes exactly one log entry, however it ends (P7).</summary>
internal sealed class InquiryAttempt(string correlationId)
{
    private const string FunctionName = "inquiry";

    /// <summary>Code of an entry about a person who matched and may not be provided.</summary>
    private const string RemovedCode = "removed-person";

    public string CorrelationId => correlationId;

    public Caller? Caller { get; set; }

    public Agency? Agency { get; set; }

    public Inquiry? Inquiry { get; set; }

    public ProvisionEntry Delivered(DateTimeOffset at, Finding finding) => Entry(at, ProvisionOutcome.Delivered) with
    {
        Given = Inquiry!.Items,
        Hits = 1,
        Persons = [finding.Person.Hex],
    };

    public ProvisionEntry Withheld(DateTimeOffset at, Finding finding) => Entry(at, ProvisionOutcome.Withheld) with
    {
        Hits = 1,
        Persons = [finding.Person.Hex],
        Code = RemovedCode,
    };

    public ProvisionEntry Empty(DateTimeOffset at) => Entry(at, ProvisionOutcome.Empty);

    public ProvisionEntry Refused(DateTimeOffset at, ProblemKind problem) => Entry(at, ProvisionOutcome.Refused) with { Code = problem.Code };

    private ProvisionEntry Entry(DateTimeOffset at, ProvisionOutcome outcome) => new()
    {
        At = at,
        Function = FunctionName,
        CorrelationId = correlationId,
        Outcome = outcome,
        Agency = Agency?.AgencyId,
        Category = Agency?.Category,
        Operator = Caller?.Operator,
        Terminal = Caller?.Terminal,
        Duty = Inquiry?.Duty,
        Purpose = Inquiry?.Purpose,
        DocumentNumber = Inquiry?.DocumentNumber,
        AskedWith = Inquiry is null ? [] : [Inquiry.AskedWith],
        AskedFor = Inquiry?.Items ?? [],
    };
}
