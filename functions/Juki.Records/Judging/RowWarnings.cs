using System.Globalization;
using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;
using Juki.Records.Values;

namespace Juki.Records.Judging;

/// <summary>The record-specific warnings of a reason's row: the notice stands, and its sender should look again.</summary>
internal static class RowWarnings
{
    public static IReadOnlyList<CheckFailure> Of(Notice notice, PersonRecord? current, ReasonRow row, DateOnly arrivalDay)
    {
        var found = (current is null ? [] : Against(current, notice, row)).Concat(OfLastAddress(notice, row)).Concat(OfDates(notice, row, arrivalDay));
        return [.. found.Select(each => new CheckFailure(KnownChecks.Warning(notice.Reason), each.Items.ToList(), each.Message))];
    }

    private static IEnumerable<(ItemSet Items, string Message)> Against(PersonRecord current, Notice notice, ReasonRow row)
    {
        if (row.WarnFrom.Contains(PersonStates.Of(current)))
            yield return ([KnownItems.ChangeReason], "The person was removed by death, and is entered again: check that it is the same person. The prefecture is told.");

        var differing = notice.Items.DifferingFrom(current.Items);
        var changed = differing.Intersect(row.WarnIfDiffers);
        if (!changed.IsEmpty)
            yield return (changed, "These items differ from the person's record so far, which is seldom right under this reason: check them, and that it is the same person.");

        var lost = differing.Intersect(row.WarnIfLost).Where(notice.Items.IsBlank);
        if (!lost.IsEmpty)
            yield return (lost, "These items are blank though the record so far has them: send them when they are known.");

        var stored = differing.Intersect(row.WarnIfStored).Where(no => !current.Items.IsBlank(no));
        if (!stored.IsEmpty)
            yield return (stored, "These items were stored already, and are replaced: check that another reason is not meant.");
    }

    // A last address is an overseas mover's; who has come back keeps none. What must be as stored is not the notice's to correct.
    private static IEnumerable<(ItemSet Items, string Message)> OfLastAddress(Notice notice, ReasonRow row)
    {
        if (row.MayDiffer.Contains(KnownItems.LastAddress) && !notice.IsOverseas && !notice.Items.IsBlank(KnownItems.LastAddress))
            yield return ([KnownItems.LastAddress, KnownItems.StateClass], "A last address is given of somebody who is in Japan: leave it out, or check the state.");
    }

    private static IEnumerable<(ItemSet Items, string Message)> OfDates(Notice notice, ReasonRow row, DateOnly arrivalDay)
    {
        var (birth, change) = (notice.BirthDate, notice.ChangeDate);
        var order = change.CompareKnown(birth);
        if (((row.WarnIfNotBirthDate && order != 0) || (row.WarnIfBeforeBirth && order < 0)) && !change.IsWhollyBefore(birth))
            yield return ([KnownItems.BirthDate, KnownItems.ChangeDate], "changeDate does not fit birthDate: check both.");

        if (row.WarnIfBornBeyondYears is { } age && birth.CompareKnown(LooseDate.From(arrivalDay.AddYears(-age))) < 0)
            yield return ([KnownItems.BirthDate], string.Create(CultureInfo.InvariantCulture, $"birthDate is more than {age} year before the day of arrival: check it."));

        if (row.WarnBeyondYears is { } years && change.TryGetDay(out var day)
            && (day > arrivalDay.AddYears(years) || day < arrivalDay.AddYears(-years)))
            yield return ([KnownItems.ChangeDate], string.Create(CultureInfo.InvariantCulture, $"changeDate is more than {years} year from the day of arrival: check it."));
    }
}
