using Juki.Registry.Cases;
using Juki.Registry.Inquiries;

namespace Juki.Registry.Corrections;

/// <summary>Members of the bodies by which requests for correction and notices of error are dealt with.</summary>
internal static class InvestigationMember
{
    public const string Request = "request";
    public const string Items = "items";
    public const string Text = "text";
    public const string SequenceNumber = "sequenceNumber";
    public const string Disclosure = "disclosure";
    public const string Finding = "finding";
    public const string Municipality = "municipality";

    public static IReadOnlyList<string> Correction { get; } =
        [CaseMember.ReceivedOn, CaseMember.DocumentNumber, CaseMember.Applicant, CaseMember.ApplicantName, Request, Items, Text, Disclosure];

    public static IReadOnlyList<string> ErrorNotice { get; } = [CaseMember.ReceivedOn, CaseMember.DocumentNumber, Items, Text, SequenceNumber];

    public static IReadOnlyList<string> Findings { get; } = [Finding];

    public static IReadOnlyList<string> Passing { get; } = [Municipality, InquiryMember.ResidentCode];

    public static IReadOnlyList<string> Closing { get; } = [CaseMember.Ground];
}
