namespace Juki.Registry.Cases;

/// <summary>The words by which requests and answers speak of cases.</summary>
internal static class CaseWords
{
    /// <summary>What J-LIS is called.</summary>
    public const string JLisName = "地方公共団体情報システム機構";

    public static IReadOnlyDictionary<string, Applicant> Residents { get; } = new Dictionary<string, Applicant>(StringComparer.Ordinal)
    {
        ["self"] = Applicant.Self,
        ["legal-representative"] = Applicant.LegalRepresentative,
        ["guardian"] = Applicant.Guardian,
    };

    public static IReadOnlyDictionary<string, CorrectionKind> Corrections { get; } = new Dictionary<string, CorrectionKind>(StringComparer.Ordinal)
    {
        ["correction"] = CorrectionKind.Correction,
        ["addition"] = CorrectionKind.Addition,
        ["deletion"] = CorrectionKind.Deletion,
    };

    public static string Of(CaseKind kind) => kind switch
    {
        CaseKind.Record => "record",
        CaseKind.Provisions => "provisions",
        CaseKind.Correction => "correction",
        _ => "error-notice",
    };

    public static string Of(Applicant applicant) => Residents.FirstOrDefault(word => word.Value == applicant).Key ?? "j-lis";

    public static string? Of(CorrectionKind? asked) => Corrections.FirstOrDefault(word => word.Value == asked).Key;

    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.Open => "open",
        CaseStatus.Passing => "passing",
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
        CaseDecision.Updated => "updated",
        CaseDecision.Unfounded => "unfounded",
        _ => null,
    };

    public static string Of(CaseAct act) => act switch
    {
        CaseAct.TakenIn => "taken-in",
        CaseAct.Matched => "matched",
        CaseAct.Extended => "extended",
        CaseAct.Decided => "decided",
        CaseAct.Passed => "passed",
        CaseAct.Investigated => "investigated",
        _ => "closed",
    };
}
