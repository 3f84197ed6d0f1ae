using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Values;

namespace Juki.Records.Notices;

/// <summary>The checks across a notice's items and of the items against sender, reason and day of arrival (U2, C01, C03, C05 to C07, C09, C10).</summary>
internal static class NoticeChecks
{
    public static void Check(NoticeDraft draft, NoticeSender sender, DateOnly arrivalDay)
    {
        CheckSender(draft, sender);
        GaijiChecks.Check(draft);
        CheckReadings(draft);
        CheckBirthDate(draft, LooseDate.From(arrivalDay));
        if (!draft.Has(KnownItems.ChangeReason))
            return;

        var row = draft.Form.Reasons[draft.Items[KnownItems.ChangeReason]];
        CheckChangeDate(draft, row, LooseDate.From(arrivalDay));
        CheckBlankNumber(draft, row);
        CheckFormers(draft, row);
        StateChecks.Check(draft, row);
    }

    private static void CheckSender(NoticeDraft draft, NoticeSender sender)
    {
        var item = KnownItems.MunicipalityCode;
        if (draft.Has(item) && MunicipalityCode.TryParse(draft.Items[item], out var code) && !sender.MaySendFor.Contains(code))
            draft.Fail(KnownChecks.Sender, [item], $"{draft.Fields[item].JsonName} is not a municipality that this server sends for: let the municipality itself send the notice.");
    }

    private static void CheckReadings(NoticeDraft draft)
    {
        foreach (var field in draft.Fields.Fields)
        {
            if (field.ExpectedReading is not { } reading || !draft.IsSound(field.Item) || !draft.IsSound(reading))
                continue;

            if (draft.Has(field.Item) && !draft.Has(reading))
                draft.Warn(KnownChecks.Kana, [field.Item, reading], $"{field.JsonName} comes without {draft.Fields[reading].JsonName}: send the reading when it is recorded.");
            else if (draft.Has(reading) && !draft.Has(field.Item))
                draft.Warn(KnownChecks.Kana, [field.Item, reading], $"{draft.Fields[reading].JsonName} comes without {field.JsonName}: check which of them is meant.");
        }
    }

    private static void CheckBirthDate(NoticeDraft draft, LooseDate arrival)
    {
        if (Date(draft, KnownItems.BirthDate) is { } birth && birth.CompareKnown(arrival) > 0)
            draft.Break(KnownChecks.Dates, KnownItems.BirthDate, $"{draft.Fields[KnownItems.BirthDate].JsonName} is after the day of arrival: correct it.");
    }

    private static void CheckChangeDate(NoticeDraft draft, ReasonRow row, LooseDate arrival)
    {
        var item = KnownItems.ChangeDate;
        if (Date(draft, item) is not { } change)
            return;

        var name = draft.Fields[item].JsonName;
        if (row.ChangeDate != DateRule.NotAfterArrivalOrUnknown && !change.TryGetDay(out _))
            draft.Break(KnownChecks.Dates, item, $"{name} must be a day of the calendar for this reason.");
        else if (row.ChangeDate != DateRule.MayBeAhead && change.CompareKnown(arrival) > 0)
            draft.Fail(KnownChecks.ChangeDate, [item], $"{name} is after the day of arrival: send the notice on the day or later.");

        if (Date(draft, KnownItems.BirthDate) is { } birth && change.IsWhollyBefore(birth))
            draft.Warn(KnownChecks.ChangeBeforeBirth, [KnownItems.BirthDate, item], $"{name} is before {draft.Fields[KnownItems.BirthDate].JsonName}: check both.");
    }

    // A number that must equal the current row's is blank as that is: the judge sees to it.
    private static void CheckBlankNumber(NoticeDraft draft, ReasonRow row)
    {
        if (row.MayBeBlank is not { } mayBeBlank)
            return;

        foreach (var field in draft.Fields.Fields.Where(field => field.Kind == FieldKind.IndividualNumber))
        {
            if (draft.IsSound(field.Item) && draft.Items.IsBlank(field.Item) && !mayBeBlank.Union(row.MustEqual).Contains(field.Item))
                draft.Break(KnownChecks.IndividualNumber, field.Item, $"{field.JsonName} must be given for this reason.");
        }
    }

    private static void CheckFormers(NoticeDraft draft, ReasonRow row)
    {
        foreach (var former in draft.Form.Formers)
        {
            var (rule, isNamed) = (former.Rule(row), draft.IsNamed(former));
            if (rule == FormerRule.Refused && isNamed)
                draft.Fail(KnownChecks.LawfulItems, [former.ToldAs], $"{former.JsonName} is not part of a notice of this reason: leave it out.");
            else if (rule == FormerRule.Required && !isNamed)
                draft.Fail(KnownChecks.Mandatory, [former.ToldAs], $"{former.JsonName} is mandatory for this reason: give it.");
        }
    }

    private static LooseDate? Date(NoticeDraft draft, int item) =>
        draft.Has(item) && LooseDate.TryParse(draft.Items[item], out var date) ? date : null;
}
