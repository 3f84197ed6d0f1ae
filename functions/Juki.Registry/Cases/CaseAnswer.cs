using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Provisions;

namespace Juki.Registry.Cases;

/// <summary>A case as an operator reads it: what is dealt with, and nothing of the person's record.</summary>
internal sealed record CaseAnswer
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Status { get; init; }

    public required string ReceivedOn { get; init; }

    public required string DueOn { get; init; }

    public required string DocumentNumber { get; init; }

    public required string Applicant { get; init; }

    public required string ApplicantName { get; init; }

    public string? Match { get; init; }

    public string? Decision { get; init; }

    public string? Ground { get; init; }

    public IReadOnlyList<Withheld>? Withheld { get; init; }

    public ReportedErrorAnswer? Reported { get; init; }

    public CasePassingAnswer? PassedTo { get; init; }

    public required IReadOnlyList<CaseStepAnswer> Steps { get; init; }

    public ProvisionReceipt? Receipt { get; init; }

    public static CaseAnswer Of(FieldTable items, CaseId id, Case read, ProvisionReceipt? receipt) => new()
    {
        Id = id.Text,
        Kind = CaseWords.Of(read.Kind),
        Status = CaseWords.Of(read.Status),
        ReceivedOn = LooseDate.From(read.ReceivedOn).Value,
        DueOn = LooseDate.From(read.DueOn).Value,
        DocumentNumber = read.DocumentNumber,
        Applicant = CaseWords.Of(read.Applicant),
        ApplicantName = read.ApplicantName,
        Match = CaseWords.Of(read.Match),
        Decision = CaseWords.Of(read.Decision),
        Ground = read.Ground,
        Withheld = read.Withheld.Count == 0 ? null : read.Withheld,
        Reported = ReportedErrorAnswer.Of(items, read.Reported),
        PassedTo = read.Passing is { } passing ? new CasePassingAnswer(passing.At, passing.Municipality, passing.MessageId) : null,
        Steps = [.. read.Steps.Select(step => new CaseStepAnswer(step.At, step.Operator, CaseWords.Of(step.Act), step.Text))],
        Receipt = receipt,
    };
}

/// <summary>A step of a case.</summary>
internal sealed record CaseStepAnswer(DateTimeOffset At, string? Operator, string Act, string? Text);

/// <summary>What is said to be wrong.</summary>
internal sealed record ReportedErrorAnswer(string? Request, IReadOnlyList<string> Items, string Text, long? SequenceNumber, string? Disclosure)
{
    public static ReportedErrorAnswer? Of(FieldTable items, ReportedError? reported) => reported is null ? null : new(
        CaseWords.Of(reported.Asked), items.NamesOf(reported.Items), reported.Text, reported.SequenceNumber, reported.Disclosure);
}

/// <summary>To which municipality a case was passed, and by which message.</summary>
internal sealed record CasePassingAnswer(DateTimeOffset At, string Municipality, string MessageId);

/// <summary>The cases that are not closed.</summary>
internal sealed record CaseListAnswer(IReadOnlyList<CaseAnswer> Cases, ProvisionReceipt Receipt);
