using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Notices;

namespace Juki.Records.Judging;

/// <summary>A returning person's number that changed elsewhere: the notice names the former one, and both must fit (rulings 23 and 25).</summary>
internal static class FormerNumberCheck
{
    private static readonly IReadOnlyList<int> Number = [JukiItem.IndividualNumber];

    public static IEnumerable<CheckFailure> Failures(JukiNotice notice, JukiRecord? current)
    {
        if (notice.FormerIndividualNumber is not { } former)
            yield break;

        if (current is null)
        {
            yield return new(KnownChecks.LawfulItems, Number, "formerIndividualNumber is for a person who returns: leave it out.");
            yield break;
        }

        if (current.IndividualNumber != former)
            yield return new(KnownChecks.Former(notice.Reason), Number, "formerIndividualNumber is not the number of the person's current record: correct it.");
        if (notice.IndividualNumber is null)
            yield return new(KnownChecks.Former(notice.Reason), Number, "formerIndividualNumber comes without a new individualNumber: give the new one, or leave the former out.");
        else if (notice.IndividualNumber == former)
            yield return new(KnownChecks.NothingChanges, Number, "individualNumber is the former one: leave formerIndividualNumber out.");
    }
}
