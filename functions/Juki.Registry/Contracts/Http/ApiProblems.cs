using Juki.Registry.Http;

namespace Juki.Registry.Contracts.Http;

/// <summary>The problems that sorts of operations answer with.</summary>
internal static class ApiProblems
{
    // What those are answered with who bring no token.
    private static readonly ProblemKind[] OfNoCaller = [KnownProblems.MessageKeysUnavailable, KnownProblems.AssetUnknown];

    private static readonly ProblemKind[] OfCasesAlone = [KnownProblems.RightMissing, KnownProblems.CaseUnknown, KnownProblems.CaseState, KnownProblems.CaseChanged];

    private static readonly ProblemKind[] OfBulkAlone =
    [
        KnownProblems.BulkJobUnknown, KnownProblems.BulkJobState, KnownProblems.BulkJobChanged, KnownProblems.DriveRefused, KnownProblems.CertificateMissing,
        KnownProblems.ConditionFileInvalid, KnownProblems.ConditionFileCharset,
    ];

    private static readonly ProblemKind[] OfLedgers = [KnownProblems.LedgerEntryUnknown, KnownProblems.LedgerState, KnownProblems.CopyNotApproved, KnownProblems.LedgerChanged];

    private static readonly ProblemKind[] OfLinkAlone =
    [
        KnownProblems.CallerNotLinked, KnownProblems.NumberRequestUnknown, KnownProblems.NumberRequestUsed, KnownProblems.NumberRequestOver, KnownProblems.NumberRequestChanged,
        KnownProblems.LinkUnavailable, KnownProblems.LinkRefused,
    ];

    private static readonly ProblemKind[] OfMunicipalities = [KnownProblems.MunicipalityUnknown];

    private static readonly ProblemKind[] OfDuties =
    [
        KnownProblems.ListNotAllowed, KnownProblems.DutyUnknown, KnownProblems.DutyNotAgencys, KnownProblems.DutyNotOperators, KnownProblems.ItemsNotAllowed,
        KnownProblems.RemovedNotAllowed,
    ];

    private static readonly ProblemKind[] OfSearches = [KnownProblems.SearchTooWide, KnownProblems.SeveralFound];

    private static readonly ProblemKind[] OfBodies = [KnownProblems.RequestInvalid, KnownProblems.RequestTooLarge, KnownProblems.ContentType];

    /// <summary>Of whatever may ask the national server.</summary>
    public static IReadOnlyList<ProblemKind> OfNational { get; } = [KnownProblems.NationalUnavailable, KnownProblems.NationalRefused, KnownProblems.NationalAnswerInvalid];

    /// <summary>Of questions about people, for a duty.</summary>
    public static IReadOnlyList<ProblemKind> OfInquiries { get; } = [.. KnownProblems.All.Except([.. OfNoCaller, .. OfCasesAlone, .. OfLedgers, .. OfMunicipalities, .. OfBulkAlone, .. OfLinkAlone])];

    /// <summary>Of looking for the person whom a case is about.</summary>
    public static IReadOnlyList<ProblemKind> OfMatches { get; } = [.. KnownProblems.All.Except([.. OfNoCaller, .. OfDuties, .. OfNational, .. OfLedgers, .. OfMunicipalities, .. OfBulkAlone, .. OfLinkAlone])];

    /// <summary>Of other steps of a case.</summary>
    public static IReadOnlyList<ProblemKind> OfSteps { get; } = [.. OfMatches.Except(OfSearches)];

    /// <summary>Of passing a case to a municipality.</summary>
    public static IReadOnlyList<ProblemKind> OfPassings { get; } = [.. OfSteps, .. OfMunicipalities];

    /// <summary>Of taking a case in.</summary>
    public static IReadOnlyList<ProblemKind> OfIntakes { get; } = [.. OfSteps.Except(OfCasesAlone), KnownProblems.RightMissing];

    /// <summary>Of showing a case.</summary>
    public static IReadOnlyList<ProblemKind> OfShowing { get; } = [.. OfSteps.Except(OfBodies).Except([KnownProblems.CaseState, KnownProblems.CaseChanged])];

    /// <summary>Of listing cases.</summary>
    public static IReadOnlyList<ProblemKind> OfLists { get; } = [.. OfShowing.Except([KnownProblems.CaseUnknown])];

    /// <summary>Of an inquiry that may ask for the individual number too.</summary>
    public static IReadOnlyList<ProblemKind> OfNumberRequests { get; } =
        [KnownProblems.NumberRequestUsed, KnownProblems.NumberRequestOver, KnownProblems.NumberRequestChanged, KnownProblems.LinkUnavailable, KnownProblems.LinkRefused];

    /// <summary>Of the Fuhyo server's question for a number.</summary>
    public static IReadOnlyList<ProblemKind> OfLink { get; } =
    [
        KnownProblems.TokenMissing, KnownProblems.TokenMalformed, KnownProblems.TokenAlgorithm, KnownProblems.TokenExpired, KnownProblems.TokenAudience, KnownProblems.TokenIssuer,
        KnownProblems.TokenSignature, KnownProblems.CallerNotLinked, .. OfBodies, KnownProblems.DutyUnknown, KnownProblems.ItemsNotAllowed, KnownProblems.IdentityProviderUnavailable,
        KnownProblems.RegisterUnreadable, KnownProblems.RecordsUnavailable, KnownProblems.LogUnavailable, KnownProblems.RequestCancelled, KnownProblems.Unexpected,
    ];

    /// <summary>Of asking who is signed in.</summary>
    public static IReadOnlyList<ProblemKind> OfOperators { get; } = [.. OfLists.Except([KnownProblems.RightMissing, KnownProblems.RecordsUnavailable])];
}
