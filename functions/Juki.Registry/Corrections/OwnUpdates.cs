using Juki.Records.Items;
using Juki.Registry.Cases;
using Juki.Registry.People;
using Juki.Vault.Indexes;

namespace Juki.Registry.Corrections;

/// <summary>Tells whether a municipality has answered a case by an update of its own.</summary>
public sealed class OwnUpdates(PersonLocator people)
{
    /// <summary>
    /// Looks at the person's record. One request, two by a code that was not the first; none where nobody is known. Somebody's change back and forth between two looks is
    /// not seen, and is no answer either.
    /// </summary>
    /// <param name="passed">A case that was passed.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Sequence number of the record that answers it: an item concerned is another, somebody is held who was not, or is removed where deletion was asked for. Null while there is none.</returns>
    internal async Task<long?> FindAsync(StoredCase passed, CancellationToken cancellationToken)
    {
        if (passed.Case is not { Passing: { } passing, Reported: { } reported } || (passed.Case.Person ?? passing.Code) is not { } token)
            return null;
        var place = await people.LocateAsync(new BlindToken(token), cancellationToken);
        return place.Body.Current is { } current && Answers() ? current.SequenceNumber : null;

        bool Answers() => passing.Digest.Length == 0
            ? IsSince(passing, current)
            : place.Body.LastNumber > passing.LastNumber && (IsDeleted(passing, reported, current) || IsOther(passed.Id, passing, reported, current));
    }

    // A record tells the time to the millisecond.
    private static bool IsSince(CasePassing passing, PersonRecord current) => current.RecordedAt > passing.At - TimeSpan.FromMilliseconds(1);

    private static bool IsDeleted(CasePassing passing, ReportedError reported, PersonRecord current) =>
        reported.Asked == CorrectionKind.Deletion && current.IsRemoved && !passing.WasRemoved;

    private static bool IsOther(CaseId id, CasePassing passing, ReportedError reported, PersonRecord current) =>
        !ItemsDigest.Of(id.Text, reported.Items, current).AsSpan().SequenceEqual(passing.Digest);
}
