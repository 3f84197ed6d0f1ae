using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Values;

namespace Juki.Records.Notices;

/// <summary>The checks across a notice's items and of the items against sender, reason and day of arrival (U2, C01, C03 to C07, C10).</summary>
internal static class NoticeChecks
{
    public static void Check(NoticeDraft draft, NoticeSender sender, DateOnly arrivalDay)
    {
        CheckSender(draft, sender);
        GaijiChecks.Check(draft);
        CheckReadings(draft);
        CheckBirthDate(draft, LooseDate.From(arrivalDay));
        if (TakenReason(draft) is not { } row)
            return;

        CheckChangeDate(draft, row, LooseDate.From(arrivalDay));
        CheckBlankNumber(draft, row);
        CheckFormers(draft, row);
    }

    private static void CheckSender(NoticeDraft draft, NoticeSender sender)
    {
        var item = draft.Form.Municipality;
        if (draft.Has(item) && MunicipalityCode.TryParse(draft.Items[item], out var code) && !sender.MaySendFor.Contains(code))
            draft.Fail(KnownChecks.Sender, [item], $"{draft.Fields[item].JsonName} is not a municipality that this server sends for: let the municipality itself send the notice.");
    }

    private static ReasonRow? TakenReason(NoticeDraft draft)
    {
        var item = draft.Form.Reason;
        if (!draft.Has(item))
            return null;

        var row = draft.Form.Reasons.Find(draft.Items[item]);
        if (row is null)
        {
            var taken = string.Join(", ", draft.Form.Reasons.Rows.Select(each => each.Code));
            draft.Break(KnownChecks.Codes, item, $"This {draft.Fields[item].JsonName} is not accepted by this server; it takes {taken}.");
        }

        return row;
    }

    private static void CheckReadings(NoticeDraft draft)
    {
        foreach (var field in draft.Fields.Fields)
        {
            if (field.ExpectedReading is { } reading && draft.Has(field.No) && draft.IsSound(reading) && draft.Items.IsBlank(reading))
                draft.Warn(KnownChecks.Kana, [field.No, reading], $"{field.JsonName} comes without {draft.Fields[reading].JsonName}: send the reading when it is recorded.");
        }
    }

    private static void CheckBirthDate(NoticeDraft draft, LooseDate arrival)
    {
        if (Date(draft, draft.Form.BirthDate) is { } birth && birth.CompareKnown(arrival) > 0)
            draft.Break(KnownChecks.Dates, draft.Form.BirthDate, $"{draft.Fields[draft.Form.BirthDate].JsonName} is after the day of arrival: correct it.");
    }

    private static void CheckChangeDate(NoticeDraft draft, ReasonRow row, LooseDate arrival)
    {
        var item = draft.Form.ChangeDate;
        if (Date(draft, item) is not { } change)
            return;

        var name = draft.Fields[item].JsonName;
        if (row.ChangeDate != DateRule.NotAfterArrivalOrUnknown && !change.TryGetDay(out _))
            draft.Break(KnownChecks.Dates, item, $"{name} must be a day of the calendar for this reason.");
        else if (row.ChangeDate != DateRule.MayBeAhead && change.CompareKnown(arrival) > 0)
            draft.Fail(KnownChecks.ChangeDate, [item], $"{name} is after the day of arrival: send the notice on the day or later.");

        if (Date(draft, draft.Form.BirthDate) is { IsComplete: true } birth && change.IsComplete && change.CompareKnown(birth) < 0)
            draft.Warn(KnownChecks.ChangeBeforeBirth, [draft.Form.BirthDate, item], $"{name} is before {draft.Fields[draft.Form.BirthDate].JsonName}: check both.");
    }

    private static void CheckBlankNumber(NoticeDraft draft, ReasonRow row)
    {
        if (row.MayBeBlank is not { } mayBeBlank)
            return;

        foreach (var field in draft.Fields.Fields.Where(field => field.Kind == FieldKind.IndividualNumber && !mayBeBlank.Contains(field.No)))
        {
            if (draft.IsSound(field.No) && draft.Items.IsBlank(field.No))
                draft.Break(KnownChecks.IndividualNumber, field.No, $"{field.JsonName} must be given for this reason.");
        }
    }

    private static void CheckFormers(NoticeDraft draft, ReasonRow row)
    {
        foreach (var former in draft.Form.Formers.Where(former => draft.Former(former) is not null))
        {
            if (former.Rule(row) == FormerRule.Refused)
                draft.Fail(KnownChecks.LawfulItems, [former.Item], $"{former.JsonName} is not part of a notice of this reason: leave it out.");
            else if (!former.IsTaken)
                draft.Fail(KnownChecks.LawfulItems, [former.Item], $"{former.JsonName} is not yet taken by this server: keep the notice back until the prefecture announces it.");
        }
    }

    private static LooseDate? Date(NoticeDraft draft, int item) =>
        draft.Has(item) && LooseDate.TryParse(draft.Items[item], out var date) ? date : null;
}
