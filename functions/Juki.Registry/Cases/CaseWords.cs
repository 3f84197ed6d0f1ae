namespace Juki.Registry.Cases;

/// <summary>The words by which requests and answers speak of cases.</summary>
internal static class CaseWords
{
    public static IReadOnlyDictionary<string, Applicant> Residents { get; } = new Dictionary<string, Applicant>(StringComparer.Ordinal)
    {
        ["self"] = Applicant.Self,
        ["legal-representative"] = Applicant.LegalRepresentative,
        ["guardian"] = Applicant.Guardian,
    };

    public static string Of(CaseKind kind) => kind switch
    {
        CaseKind.Record => "record",
        CaseKind.Provisions => "provisions",
        CaseKind.Correction => "correction",
        _ => "error-notice",
    };

    public static string Of(Applicant applicant) => Residents.FirstOrDefault(word => word.Value == applicant).Key ?? "j-lis";

    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.Open => "open",
        CaseStatus.Passed => "passed",
        _ => "closed",
    };

    public static string? Of(CaseMatch match) => match switch
    {
        CaseMatch.Found => "found",
        CaseMatch.Nobody => "none",
        _ => null,
    };

    public static string? Of(CaseDecision? decision) => decision switch
    {
        CaseDecision.Granted => "granted",
        CaseDecision.Refused => "refused",
        _ => null,
    };

    public static string Of(CaseAct act) => act switch
    {
        CaseAct.TakenIn => "taken-in",
        CaseAct.Matched => "matched",
        CaseAct.Extended => "extended",
        CaseAct.Decided => "decided",
        CaseAct.Passed => "passed",
        _ => "closed",
    };
}
