namespace Juki.Testing.Model;

// The order of a person's notices: rulings 3 and 5 to 7
public sealed partial class PlainRegister
{
    // Rulings 3 and 5 to 7.
    private PlainTurn Turn(PlainNotice notice, PlainPerson person, out DateTimeOffset? until)
    {
        until = null;
        var number = notice.Sequence;
        if (person.Applied.TryGetValue(number, out var content) && content == notice.Content)
            return PlainTurn.Repeated;
        if (number <= person.Last)
            return PlainTurn.Passed;
        if (number == person.Last + 1)
            return PlainTurn.Come;

        switch (person.State)
        {
            case PlainState.Never when !notice.IsEntry:
            case PlainState.Alive:
                return PlainTurn.Waits;
            case PlainState.Never when !notice.IsFromElsewhere || !MayHaveOvertaken(notice):
                return PlainTurn.Come;
            case PlainState.Removed or PlainState.Dead when !notice.IsEntry:
                return PlainTurn.Waits;
            case PlainState.Removed or PlainState.Dead when notice.Reason == "12":
                return PlainTurn.Come;
        }

        until = notice.Arrival.ArrivedAt + settlingTime;
        return _now >= until ? PlainTurn.Come : PlainTurn.Waits;
    }

    // Of somebody unknown, above number 1 (ruling 5).
    private bool MayHaveOvertaken(PlainNotice notice) => notice.FormerCode is not null || _byNumber.ContainsKey(notice.Number);
}
