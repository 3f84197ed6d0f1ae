using System.Globalization;

namespace Juki.Testing.Model;

// The checks across items, and against sender, reason and day of arrival
internal sealed partial class PlainReading
{
    private void CheckSender()
    {
        if (IsThere(PlainItems.Municipality) && PlainForms.SenderFor(this[PlainItems.Municipality]) != _arrival.Sender)
            _failed.Add("C01");
    }

    private void CheckGaiji()
    {
        string[] counts = [.. PlainItems.Gaiji.Select(text => text + "GaijiCount")];
        foreach (var (text, count) in PlainItems.Gaiji.Zip(counts))
        {
            if (!_broken.Contains(text) && !_broken.Contains(count) && this[count] != PlainForms.Gaiji(this[text]).ToString(CultureInfo.InvariantCulture))
                _failed.Add("C08");
        }

        var isSound = !_broken.Contains(PlainItems.Flag) && !counts.Any(_broken.Contains);
        if (isSound && this[PlainItems.Flag] != (counts.Any(count => this[count] != "0") ? "1" : "0"))
            _failed.Add("C08");
    }

    private void CheckDates()
    {
        if (IsThere(PlainItems.Birth) && PlainForms.IsAfter(this[PlainItems.Birth], _day))
            _early.Add("C05");
        if (!IsThere(PlainItems.Date) || !IsThere(PlainItems.Reason))
            return;
        if (this[PlainItems.Reason] is not ("12" or "22" or "23") && !PlainForms.IsCalendarDay(this[PlainItems.Date]))
            _failed.Add("C05");
        else if (this[PlainItems.Reason] != "21" && PlainForms.IsAfter(this[PlainItems.Date], _day))
            _early.Add("C06");
    }

    // Which former values belong to the reason, and where the number may not be blank.
    private void CheckReason()
    {
        if (!IsThere(PlainItems.Reason))
            return;
        var (reason, hasCode, hasNumber) = (this[PlainItems.Reason], _items.ContainsKey(PlainItems.FormerCode), _items.ContainsKey(PlainItems.FormerNumber));
        if (reason is "41" or "42" or "43" && !_broken.Contains(PlainItems.Number) && this[PlainItems.Number].Length == 0)
            _failed.Add("C03");
        if ((reason is "41" or "42" && !hasNumber) || (reason is "51" or "52" && !hasCode))
            _failed.Add("C09");
        if ((hasNumber && reason is not ("11" or "13" or "41" or "42" or "43")) || (hasCode && reason is not ("11" or "13" or "51" or "52")))
            _failed.Add("U2");
    }
}
