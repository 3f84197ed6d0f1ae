using System.Globalization;

namespace Juki.Testing.Model;

// The checks across items, and against sender, reason and day of arrival
internal sealed partial class PlainReading
{
    private void CheckSender()
    {
        if (IsThere(_file.Municipality) && PlainForms.SenderFor(this[_file.Municipality]) != _arrival.Sender)
            _failed.Add("C01");
    }

    private void CheckGaiji()
    {
        string[] counts = [.. _file.Gaiji.Select(PlainItems.CountOf)];
        foreach (var (text, count) in _file.Gaiji.Zip(counts))
        {
            if (!_broken.Contains(text) && !_broken.Contains(count) && this[count] != PlainForms.Gaiji(this[text]).ToString(CultureInfo.InvariantCulture))
                _failed.Add("C08");
        }

        if (counts.Any(_broken.Contains))
            return;
        var pattern = counts.Select((count, bit) => this[count] != "0" ? 1 << bit : 0).Sum();
        if (!_broken.Contains(PlainItems.Flag) && this[PlainItems.Flag] != (pattern > 0 ? "1" : "0"))
            _failed.Add("C08");
        if (_file.Pattern is not null && !_broken.Contains(_file.Pattern) && this[_file.Pattern] != pattern.ToString(CultureInfo.InvariantCulture))
            _failed.Add("C08");
    }

    private void CheckDates()
    {
        if (IsThere(PlainItems.Birth) && PlainForms.IsAfter(this[PlainItems.Birth], _day))
            _early.Add("C05");
        if (!IsThere(PlainItems.Date) || !IsThere(_file.Reason))
            return;
        if (!_file.IsLooseDate(this[_file.Reason]) && !PlainForms.IsCalendarDay(this[PlainItems.Date]))
            _failed.Add("C05");
        else if (!_file.MayBeAhead(this[_file.Reason]) && PlainForms.IsAfter(this[PlainItems.Date], _day))
            _early.Add("C06");
    }

    // Which former values belong to the reason, and what else it asks.
    private void CheckReason()
    {
        if (!IsThere(_file.Reason))
            return;
        var reason = this[_file.Reason];
        foreach (var former in Formers)
        {
            if (_file.NeedsFormer(reason, former) && !_items.ContainsKey(former))
                _failed.Add("C09");
            else if (!_file.MayNameFormer(reason, former) && _items.ContainsKey(former))
                _failed.Add("U2");
        }

        _failed.UnionWith(_file.FailuresAlone(reason, item => this[item], _broken.Contains));
    }
}
