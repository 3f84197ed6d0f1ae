namespace Juki.Testing.Model;

// What waits: rulings 6 to 8
public sealed partial class PlainRegister
{
    // One waits for each number and sender; a later one takes its place (ruling 8).
    private void Hold(PlainNotice notice, PlainPerson person, DateTimeOffset? until)
    {
        var key = (notice.Sequence, notice.Arrival.Sender);
        if (person.Held.TryGetValue(key, out var earlier) && earlier.Notice.Arrival.Id != notice.Arrival.Id && notice.Arrival.Time <= earlier.Notice.Arrival.Time)
        {
            Answer(notice, ModelAnswer.Refused, [Sequence]);
            return;
        }

        var held = new PlainHeld(notice, person);
        person.Held[key] = held;
        _byCode.TryAdd(notice.FoundBy, person);
        if (until is not null)
            _settling.Enqueue(held, (until.Value, notice.Delivery));
        Answer(notice, ModelAnswer.Held, []);
    }

    // The lowest number first, and again from there after every change.
    private void Release(PlainPerson person)
    {
        while (NextDue(person) is { Count: > 0 } due)
        {
            // Whoever is refused goes first: once one is applied, the number is passed for the others.
            foreach (var held in due.OrderBy(held => IsAcceptable(held.Notice, person)).ThenBy(held => held.Notice.Arrival.Time).ToList())
            {
                person.Held.Remove((held.Notice.Sequence, held.Notice.Arrival.Sender));
                Decide(held.Notice, person);
            }
        }
    }

    private List<PlainHeld> NextDue(PlainPerson person)
    {
        foreach (var ofOneNumber in person.Held.Values.GroupBy(held => held.Notice.Sequence))
        {
            var due = ofOneNumber.Where(held => IsDue(held, person)).ToList();
            if (due.Count > 0)
                return due;
        }

        return [];
    }

    private bool IsDue(PlainHeld held, PlainPerson person)
    {
        var turn = Turn(held.Notice, person, out var until);
        if (turn == PlainTurn.Waits && until is not null)
            _settling.Enqueue(held, (until.Value, held.Notice.Delivery));
        return turn != PlainTurn.Waits;
    }

    private bool IsAcceptable(PlainNotice notice, PlainPerson person) => Failures(notice, person).Count == 0;
}
