using Juki.Registry.Inquiries;

namespace Juki.Registry.Cases;

/// <summary>Members that bodies about cases of every kind have.</summary>
internal static class CaseMember
{
    public const string Kind = "kind";
    public const string ReceivedOn = "receivedOn";
    public const string DocumentNumber = "documentNumber";
    public const string Applicant = "applicant";
    public const string ApplicantName = "applicantName";
    public const string Ground = "ground";
    public const string Document = "document";

    /// <summary>Most characters (UTF-16 code units) of an applicant's name [P]: those of a name in the file.</summary>
    public const int MaxName = 200;

    /// <summary>The form holds no individual number (別添1 3-①), so nobody is looked for by one.</summary>
    public static IReadOnlyList<string> Match { get; } = [InquiryMember.ResidentCode, InquiryMember.Conditions];

    public static IReadOnlyList<string> Order { get; } = [Document];
}
