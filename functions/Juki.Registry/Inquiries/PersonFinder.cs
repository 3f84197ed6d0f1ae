using Juki.Records.Searching;
using Juki.Registry.People;
using Juki.Registry.Searches;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;

namespace Juki.Registry.Inquiries;

/// <summary>
/// Looks one person up: one read by resident code, two by a code that was not the first or by individual number; by the four items one for each
/// bucket and each person who may match; as of a past day one more for the superseded rows. The whole range is read, not the head alone, so that a head put back from an older copy is noticed (V1).
/// </summary>
public sealed class PersonFinder(BlindIndex index, PersonLocator locator, NumberClaims claims, PersonSearch search, PersonHistory history, Decoys decoys)
{
    internal Task<InquiryFinding> FindAsync(Inquiry inquiry, CancellationToken cancellationToken) =>
        inquiry.ResidentCode is null && inquiry.IndividualNumber is null
            ? FindByConditionsAsync(inquiry, inquiry.Conditions!, cancellationToken)
            : FindByNumberAsync(inquiry, cancellationToken);

    /// <summary>Adds the superseded records of the one person who was found: one read more. Rows of a time when the person was removed go with the removed.</summary>
    /// <param name="inquiry">The question.</param>
    /// <param name="found">Whom it found.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The finding with the records, newest first.</returns>
    internal async Task<InquiryFinding> WithHistoryAsync(Inquiry inquiry, InquiryFinding found, CancellationToken cancellationToken)
    {
        if (found.People != 1)
            return found;
        var superseded = await history.BeforeAsync(found.Provided[0].Range!, found.Provided[0].Record, cancellationToken);
        return found with { Superseded = [.. superseded.Where(record => InquiryMatch.WithholdingOf(inquiry, record) is null)] };
    }

    private async Task<InquiryFinding> FindByNumberAsync(Inquiry inquiry, CancellationToken cancellationToken)
    {
        var place = await PlaceOfAsync(inquiry, cancellationToken);

        // Two reads for everybody who is not told of: nobody, and somebody by the first code, take one more than a later code does.
        if (inquiry.OverseasOnly && place.Alias is null && place.Body.Current is not { IsOverseas: true })
            await decoys.ReadAsync(cancellationToken);
        if (place.Body.Current is not { } current)
            return InquiryFinding.Nobody;
        if (inquiry.OverseasOnly && InquiryMatch.WithholdingOf(inquiry, current) is { } notOverseas)
            return InquiryMatch.Holds(inquiry, current, SearchedPerson.Of) ? new InquiryFinding([], [new Withholding(place.Range.Person, notOverseas)]) : InquiryFinding.Nobody;
        var record = inquiry.AsOf is { } day ? await history.RecordAtAsync(place, current, day, cancellationToken) : current;

        // By a code the place itself tells that it is or was the person's.
        if (record is null || !InquiryMatch.Holds(inquiry, record, SearchedPerson.Of))
            return InquiryFinding.Nobody;

        // Who is removed now is withheld whichever row is asked for.
        var person = place.Range.Person;
        return (InquiryMatch.WithholdingOf(inquiry, current) ?? InquiryMatch.WithholdingOf(inquiry, record)) is { } code
            ? new InquiryFinding([], [new Withholding(person, code)])
            : new InquiryFinding([new Match(person, record) { Range = place.Range }], []);
    }

    private async Task<InquiryFinding> FindByConditionsAsync(Inquiry inquiry, FourItems asked, CancellationToken cancellationToken)
    {
        var plan = TooWide.PlanOf(asked);
        var found = inquiry.OverseasOnly ? await search.FindOverseasAsync(asked, plan, cancellationToken) : await search.FindAsync(asked, plan, cancellationToken);
        var codes = found.Matches.ToLookup(match => InquiryMatch.WithholdingOf(inquiry, match.Record));
        var withheld = from code in codes where code.Key is not null from match in code select new Withholding(match.Person, code.Key!);
        return new InquiryFinding([.. codes[null]], [.. withheld]) { Unopened = found.Unopened };
    }

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
}
