using Juki.Registry.Cases;

namespace Juki.Registry.Disclosures;

/// <summary>Members of the bodies by which disclosures are dealt with.</summary>
internal static class DisclosureMember
{
    public const string Until = "until";
    public const string Reason = "reason";
    public const string Decision = "decision";
    public const string Withheld = "withheld";
    public const string Duty = "duty";

    public static IReadOnlyList<string> Intake { get; } = [CaseMember.Kind, CaseMember.ReceivedOn, CaseMember.DocumentNumber, CaseMember.Applicant, CaseMember.ApplicantName];

    public static IReadOnlyList<string> Extension { get; } = [Until, Reason];

    public static IReadOnlyList<string> Verdict { get; } = [Decision, CaseMember.Ground, Withheld];

    public static IReadOnlyList<string> WithheldDuty { get; } = [Duty, CaseMember.Ground];
}
