using System.Globalization;
using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Judging;

/// <summary>The record-specific warnings of a reason's row: the notice stands, and its sender should look again.</summary>
internal static class RowWarnings
{
    public static IReadOnlyList<CheckFailure> Of(JukiNotice notice, JukiRecord? current, ReasonRow row, DateOnly arrivalDay)
    {
        var warnings = new List<CheckFailure>();
        var check = KnownChecks.Warning(notice.Reason);
        if (current is not null)
        {
            var differing = notice.Items.DifferingFrom(current.Items);
            var changed = differing.Intersect(row.WarnIfDiffers);
            if (!changed.IsEmpty)
                warnings.Add(new(check, changed.ToList(), "These items differ from the record before the removal: check that it is the same person."));

            var lost = ItemSet.Of(differing.Intersect(row.WarnIfLost).ToList().Where(notice.Items.IsBlank));
            if (!lost.IsEmpty)
                warnings.Add(new(check, lost.ToList(), "These items are blank though the record before the removal has them: send them when they are known."));
        }

        if (row.WarnBeyondYears is { } years && notice.ChangeDate.TryGetDay(out var day)
            && (day > arrivalDay.AddYears(years) || day < arrivalDay.AddYears(-years)))
            warnings.Add(new(check, [JukiItem.ChangeDate], string.Create(CultureInfo.InvariantCulture, $"changeDate is more than {years} year from the day of arrival: check it.")));
        return warnings;
    }
}
