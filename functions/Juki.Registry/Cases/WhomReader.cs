using Juki.Records.Items;
using Juki.Records.Searching;
using Juki.Records.Values;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Cases;

/// <summary>Reads whom a form or letter names.</summary>
internal static class WhomReader
{
    /// <summary>Reads whom it names, as a question about one person, removed ones included: what is held on who moved away counts too.</summary>
    /// <param name="fields">The items of the file that is asked.</param>
    /// <param name="request">The request.</param>
    /// <param name="duty">The case's duty.</param>
    /// <param name="documentNumber">The case's document number.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ProblemException">The body is not as the contract says.</exception>
    public static Task<Inquiry> ReadAsync(FieldTable fields, HttpRequest request, string duty, string documentNumber, CancellationToken cancellationToken) =>
        CaseReader.ReadAsync(
            request,
            CaseMember.Match,
            (body, members, errors) =>
            {
                var code = members.Code();
                if (code is null && !members.Has(InquiryMember.Conditions))
                    members.Wrong(InquiryMember.Conditions, $"The conditions that the person must fit, or {InquiryMember.ResidentCode}, or both.");
                var (conditions, items) = body.TryGetProperty(InquiryMember.Conditions, out var given) ? ConditionReader.Read(fields, given, errors) : ((FourItems?)null, []);
                return new Inquiry(duty, "", documentNumber, code, null, [])
                {
                    Conditions = conditions,
                    IncludesRemoved = true,
                    AskedWith = [.. code is null ? [] : new[] { KnownItems.ResidentCode }, .. items],
                };
            },
            cancellationToken);

    /// <summary>Reads a resident code.</summary>
    /// <param name="members">The members.</param>
    /// <returns>The code; null where there is none, or a wrong one.</returns>
    public static ResidentCode? Code(this MemberReader members) =>
        members.Value<ResidentCode>(InquiryMember.ResidentCode, ResidentCode.TryParse, "11 digits with a good check digit.");
}
