namespace Juki.Testing.Model;

// The reason table, the claims and the change itself: rulings 9, 10 and 12
public sealed partial class PlainRegister
{
    private void Judge(PlainNotice notice, PlainPerson person)
    {
        var failed = Failures(notice, person);
        if (failed.Count > 0)
            Answer(notice, ModelAnswer.Refused, failed);
        else
            Apply(notice, person);
    }

    private IReadOnlyList<string> Failures(PlainNotice notice, PlainPerson person)
    {
        if (notice.IsVoid)
            return person.State == PlainState.Never ? ["V-person"] : PlainReasons.IsEntitled(_file, notice, person) ? [] : ["V-sender"];
        if (!_file.IsState(notice.Reason, person.State))
            return [$"R{notice.Reason}-person"];
        var failed = PlainReasons.Failures(_file, notice, person).ToList();
        return failed.Count > 0 ? failed : Claimed(notice, person);
    }

    // C12 and C13, once all else is right. A code under which something waits only is free (ruling 10).
    private List<string> Claimed(PlainNotice notice, PlainPerson person)
    {
        var failed = new List<string>();
        var isNew = person.State == PlainState.Never;
        if (notice.Number.Length > 0 && (isNew || notice.Number != person.Current[PlainItems.Number])
            && _byNumber.TryGetValue(notice.Number, out var holder) && (holder != person || notice.Reason is "41" or "42"))
            failed.Add("C12");
        if (!isNew && notice.Code != person.Current[PlainItems.Code] && _byCode.GetValueOrDefault(notice.Code) is { State: not PlainState.Never })
            failed.Add("C13");
        return failed;
    }

    private void Apply(PlainNotice notice, PlainPerson person)
    {
        person.Last = notice.Sequence;
        person.Applied[notice.Sequence] = notice.Content;
        if (!notice.IsVoid)
        {
            person.State = _file.After(notice.Reason);
            person.Rows.Add(new ModelRow(notice.Items, notice.Arrival.Day));
            if (notice.Number.Length > 0)
                _byNumber[notice.Number] = person;
            TakeCode(notice.Code, person);
        }

        Answer(notice, ModelAnswer.Accepted, []);
    }

    // What waits under a new code moves to its person (ruling 10).
    private void TakeCode(string code, PlainPerson person)
    {
        var waiting = _byCode.GetValueOrDefault(code);
        _byCode[code] = person;
        if (waiting is null || waiting == person)
            return;
        foreach (var (key, held) in waiting.Held)
        {
            held.Owner = person;
            person.Held[key] = held;
        }

        waiting.Held.Clear();
    }
}
