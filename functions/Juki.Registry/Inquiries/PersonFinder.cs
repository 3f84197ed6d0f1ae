using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Reasons;
using Juki.Registry.Access;
using Juki.Registry.People;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;

namespace Juki.Registry.Inquiries;

/// <summary>
/// Looks one person up by a unique number: one read by resident code, two by a code that was not the first or by individual number.
/// The whole range is read, not the head alone, so that a head put back from an older copy is noticed (V1).
/// </summary>
public sealed class PersonFinder(BlindIndex index, PersonLocator locator, NumberClaims claims)
{
    internal async Task<InquiryFinding> FindAsync(Inquiry inquiry, Duty duty, CancellationToken cancellationToken)
    {
        var place = await PlaceOfAsync(inquiry, cancellationToken);
        if (place.Body.Current is not { } record || !IsAsked(inquiry, record))
            return InquiryFinding.Nobody;
        var person = place.Range.Person;
        return duty.IncludesRemoved || WithholdingOf(record) is not { } code
            ? InquiryFinding.Of(person, record)
            : InquiryFinding.Withheld(person, code);
    }

    // By a code the place itself tells that it is or was the person's; a number counts only while it is the current one (P4).
    private static bool IsAsked(Inquiry inquiry, JukiRecord record) =>
        inquiry.IndividualNumber is not { } number || record.IndividualNumber == number;

    // A number that nobody claims is looked for at its own token, where no person lies: the same two reads as for one that
    // somebody does, so that the time taken does not tell a person withheld from nobody.
    private async Task<Place> PlaceOfAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (inquiry.ResidentCode is { } code)
            return await locator.LocateAsync(await index.OfAsync(code, cancellationToken), cancellationToken);
        var number = await index.OfAsync(inquiry.IndividualNumber!.Value, cancellationToken);
        var claim = await claims.ReadAsync(number, cancellationToken);
        return await locator.LocateAsync(claim?.Holder ?? number, cancellationToken);
    }

    private static string? WithholdingOf(JukiRecord record) => PersonStates.Of(record) switch
    {
        PersonState.Dead => KnownWithholdings.Dead,
        PersonState.Removed => KnownWithholdings.Removed,
        _ => null,
    };
}
