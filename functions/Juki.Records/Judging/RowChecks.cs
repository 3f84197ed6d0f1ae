using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Judging;

/// <summary>What a reason's row asks of sender and items, once the person's state is right: every failure together (ruling 12).</summary>
internal static class RowChecks
{
    public static IReadOnlyList<CheckFailure> Failures(JukiNotice notice, JukiRecord? current, ReasonRow row)
    {
        var failures = new List<CheckFailure>();
        if (!SenderEntitlement.Holds(notice, current))
            failures.Add(new(KnownChecks.SenderMustBe(notice.Reason), [JukiItem.MunicipalityCode], "The person lives in another municipality: let that one send the notice."));

        failures.AddRange(FormerNumberCheck.Failures(notice, current));
        if (current is not null)
            failures.AddRange(Against(current, notice, row));
        return failures;
    }

    private static IEnumerable<CheckFailure> Against(JukiRecord current, JukiNotice notice, ReasonRow row)
    {
        var differing = notice.Items.DifferingFrom(current.Items);
        var wrong = differing.Intersect(row.MustEqual)
            .Union(ChangedNumbers(current, notice, differing.Intersect(row.MustEqualIfBothPresent)))
            .Union(MunicipalityTable.AreOfOneMunicipality(current.MunicipalityCode, notice.MunicipalityCode) ? [] : differing.Intersect(row.MayDifferBetweenWards));
        if (!wrong.IsEmpty)
            yield return new(KnownChecks.MustEqual(notice.Reason), wrong.ToList(), "These items must be as in the person's current record: correct them, or send the change under the reason that allows it.");

        if (!row.MustChange.IsEmpty && differing.Intersect(row.MustChange).IsEmpty)
            yield return new(KnownChecks.NothingChanges, row.MustChange.ToList(), "What this reason is there to change is as it was: correct it, or do not send the notice.");
    }

    // A number that the notice names as the former one is meant to change (ruling 23).
    private static ItemSet ChangedNumbers(JukiRecord current, JukiNotice notice, ItemSet differing) =>
        notice.FormerIndividualNumber is null
            ? ItemSet.Of(differing.ToList().Where(no => !notice.Items.IsBlank(no) && !current.Items.IsBlank(no)))
            : [];
}
