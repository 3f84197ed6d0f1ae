using Juki.Records.Files;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Juki.Registry.Provisions;

namespace Juki.Registry.Inquiries;

/// <summary>
/// The ways to ask for people: for one by whatever tells them apart, with history or without, here or at the national server (N1), or for several by the
/// four items (S1).
/// </summary>
/// <param name="Function">Name in the provision log.</param>
/// <param name="Members">Members of the body, those of one file alone among them: <see cref="MembersAt"/>.</param>
/// <param name="MostPeople">Most people that an answer holds.</param>
internal sealed record InquiryKind(string Function, IReadOnlyList<string> Members, int MostPeople)
{
    /// <summary>For one person.</summary>
    public static InquiryKind One { get; } = new(KnownFunctions.Inquiry, InquiryMember.All, 1);

    /// <summary>For one person, at the national server (全国サーバ) alone.</summary>
    public static InquiryKind National { get; } = new(KnownFunctions.NationalInquiry, [.. InquiryMember.All.Except([InquiryMember.AsOf, InquiryMember.AsksNational])], 1) { IsNational = true };

    /// <summary>For a list of people, by operators who may see one; how many at the most is [P].</summary>
    public static InquiryKind List { get; } = new(
        KnownFunctions.Search,
        [InquiryMember.Duty, InquiryMember.Purpose, InquiryMember.DocumentNumber, InquiryMember.Conditions, InquiryMember.IncludesRemoved, InquiryMember.Items],
        50);

    /// <summary>For one person's current record and the superseded ones, by operators who may list.</summary>
    public static InquiryKind History { get; } = new(KnownFunctions.History, [.. InquiryMember.All.Except([InquiryMember.AsOf, InquiryMember.AsksNational])], 1);

    /// <summary>Whether the national server is asked, and nobody here.</summary>
    public bool IsNational { get; private init; }

    /// <summary>The members as a server takes them: what its file does not have can't be asked with, and only its file asks another for numbers.</summary>
    /// <param name="register">The file that is asked.</param>
    /// <returns>The members.</returns>
    public IReadOnlyList<string> MembersAt(RegisterFile register) => register.AsksForNumbers
        ? [.. Members.Except([InquiryMember.IndividualNumber]), .. this == One ? new[] { InquiryMember.NumberRequest } : []]
        : Members;

    /// <summary>Checks that an operator may ask in this way.</summary>
    /// <param name="known">The operator.</param>
    /// <exception cref="ProblemException">The operator may not.</exception>
    public void Check(RegisteredOperator known)
    {
        if ((MostPeople > 1 || this == History) && !known.Rights.Contains(KnownRights.List))
            throw new ProblemException(KnownProblems.ListNotAllowed);
    }
}
