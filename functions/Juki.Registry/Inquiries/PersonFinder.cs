using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Reasons;
using Juki.Registry.Access;
using Juki.Registry.Updates;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.Registry.Inquiries;

/// <summary>Looks one person up by a unique number: one read by resident code, two by individual number, whoever is found or not.</summary>
public sealed class PersonFinder(BlindIndex index, PersonStore people, NumberClaims claims)
{
    internal async Task<InquiryFinding> FindAsync(Inquiry inquiry, Duty duty, CancellationToken cancellationToken)
    {
        var person = await PlaceOfAsync(inquiry, cancellationToken);
        var range = await people.ReadHeadAsync(person, cancellationToken);
        if (PersonBody.Unpack(range.Body).Current is not { } record || !inquiry.IsAbout(record))
            return InquiryFinding.Nobody;
        return duty.IncludesRemoved || WithholdingOf(record) is not { } code
            ? InquiryFinding.Of(person, record)
            : InquiryFinding.Withheld(person, code);
    }

    // A number that nobody claims is looked for at its own token, where no person lies: the same two reads as for one that
    // somebody does, so that the time taken does not tell a person withheld from nobody.
    private async Task<BlindToken> PlaceOfAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (inquiry.ResidentCode is { } code)
            return await index.OfAsync(code, cancellationToken);
        var number = await index.OfAsync(inquiry.IndividualNumber!.Value, cancellationToken);
        return await claims.ReadAsync(number, cancellationToken) is { } claim ? claim.Holder : number;
    }

    private static string? WithholdingOf(JukiRecord record) => PersonStates.Of(record) switch
    {
        PersonState.Dead => KnownWithholdings.Dead,
        PersonState.Removed => KnownWithholdings.Removed,
        _ => null,
    };
}
