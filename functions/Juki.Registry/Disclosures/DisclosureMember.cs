using Juki.Registry.Inquiries;

namespace Juki.Registry.Disclosures;

/// <summary>Members of the bodies by which disclosures are dealt with.</summary>
internal static class DisclosureMember
{
    public const string Kind = "kind";
    public const string ReceivedOn = "receivedOn";
    public const string DocumentNumber = "documentNumber";
    public const string Applicant = "applicant";
    public const string ApplicantName = "applicantName";
    public const string Until = "until";
    public const string Reason = "reason";
    public const string Decision = "decision";
    public const string Ground = "ground";
    public const string Withheld = "withheld";
    public const string Duty = "duty";
    public const string Document = "document";

    /// <summary>Most characters (UTF-16 code units) of an applicant's name [P]: those of a name in the file.</summary>
    public const int MaxName = 200;

    public static IReadOnlyList<string> Intake { get; } = [Kind, ReceivedOn, DocumentNumber, Applicant, ApplicantName];

    /// <summary>The form holds no individual number (別添1 3-①), so nobody is looked for by one.</summary>
    public static IReadOnlyList<string> Match { get; } = [InquiryMember.ResidentCode, InquiryMember.Conditions];

    public static IReadOnlyList<string> Extension { get; } = [Until, Reason];

    public static IReadOnlyList<string> Verdict { get; } = [Decision, Ground, Withheld];

    public static IReadOnlyList<string> WithheldDuty { get; } = [Duty, Ground];

    public static IReadOnlyList<string> Order { get; } = [Document];
}
