using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Judging;

/// <summary>What a reason's row asks of sender and items, once the person's state is right: every failure together (ruling 12).</summary>
internal static class RowChecks
{
    public static IReadOnlyList<CheckFailure> Failures(Notice notice, PersonRecord? current, ReasonRow row)
    {
        var failures = new List<CheckFailure>();
        if (!SenderEntitlement.Holds(notice, current))
            failures.Add(new(KnownChecks.SenderMustBe(notice.Reason), [KnownItems.MunicipalityCode], "The person is on the register of another municipality: let that one send the notice."));

        failures.AddRange(FormerChecks.Failures(notice, current));
        if (current is not null)
            failures.AddRange(Against(current, notice, row));
        if (row.NeedsLastAddress && current is { IsOverseas: false } && notice.IsOverseas && string.IsNullOrWhiteSpace(notice.Items[KnownItems.LastAddress]))
            failures.Add(new(KnownChecks.LastAddress(notice.Reason), [KnownItems.LastAddress, KnownItems.StateClass], "Who leaves Japan leaves a last address: give it."));
        return failures;
    }

    private static IEnumerable<CheckFailure> Against(PersonRecord current, Notice notice, ReasonRow row)
    {
        var differing = notice.Items.DifferingFrom(current.Items);
        var wrong = Wrong(current, notice, row, differing);
        if (!wrong.IsEmpty)
            yield return new(KnownChecks.MustEqual(notice.Reason), wrong.ToList(), "These items must be as in the person's current record: correct them, or send the change under the reason that allows it.");

        var lost = differing.Except(wrong).Intersect(ItemGroups.Blankable).Except(row.MayBeBlank ?? []).Where(notice.Items.IsBlank);
        if (!lost.IsEmpty)
            yield return new(KnownChecks.MayBeBlank(notice.Reason), lost.ToList(), "These items may not become blank under this reason: give them.");

        var unchanged = Unchanged(notice, row, differing.Except(wrong));
        if (!unchanged.IsEmpty)
            yield return new(KnownChecks.NothingChanges, unchanged.ToList(), "What this notice is there to change is as it was: correct it, or do not send the notice.");
    }

    // A number or code whose former value the notice names is meant to change (ruling 23).
    private static ItemSet Wrong(PersonRecord current, Notice notice, ReasonRow row, ItemSet differing) =>
        differing.Intersect(row.MustEqual)
            .Union(differing.Intersect(row.MustEqualIfBothPresent).Where(no => !notice.Items.IsBlank(no) && !current.Items.IsBlank(no)))
            .Except(FormerChecks.Named(notice))
            .Union(MunicipalityTable.AreOfOneMunicipality(current.MunicipalityCode, notice.MunicipalityCode) ? [] : differing.Intersect(row.MayDifferBetweenWards));

    // New and old may be the same as stored, or as the notice itself names them (ruling 25).
    private static ItemSet Unchanged(Notice notice, ReasonRow row, ItemSet changed)
    {
        var asNamed = FormerChecks.Named(notice).Where(no => notice.FormerOf(no) == notice.Items[no]);
        if (row.MustChange.IsEmpty)
            return asNamed;
        return row.MustChange.Intersect(changed).Except(asNamed).IsEmpty ? row.MustChange : [];
    }
}
