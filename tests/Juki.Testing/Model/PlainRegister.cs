namespace Juki.Testing.Model;

/// <summary>
/// The register as the rulings and the reason tables say, read one arrival after another: no storage, no concurrency, nothing of the server's
/// code. What waits for a settling time is judged at its very end.
/// </summary>
/// <param name="settlingTime">The settling time of rulings 5 and 6.</param>
/// <param name="file">Name of the file.</param>
public sealed partial class PlainRegister(TimeSpan settlingTime, string file = "juki")
{
    private const string Sequence = "C11";

    private static readonly TimeSpan ReceiptLife = TimeSpan.FromDays(90);

    private readonly PlainFile _file = PlainFile.Of(file);
    private readonly Dictionary<string, PlainPerson> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlainPerson> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Sender, string Id), (string Content, ModelAnswer Answer, DateTimeOffset At)> _receipts = [];
    private readonly PriorityQueue<PlainHeld, (DateTimeOffset Until, int Delivery)> _settling = new();
    private readonly List<ModelAnswer> _answers = [];
    private DateTimeOffset _now;
    private int _deliveries;

    /// <summary>Every answer so far, in the order of giving.</summary>
    public IReadOnlyList<ModelAnswer> Answers => _answers;

    /// <summary>Everybody, and every code under which something waits only.</summary>
    public IEnumerable<ModelPerson> People => _byCode.Values.Distinct().Select(Show);

    /// <summary>Whoever a resident code finds, a former one included; null when nothing is known of it.</summary>
    public ModelPerson? Find(string residentCode) => _byCode.GetValueOrDefault(residentCode) is { } person ? Show(person) : null;

    /// <summary>Takes the next arrival. Arrivals come in the order of their times.</summary>
    /// <returns>The answers that it set off, and those of what settled before it.</returns>
    public IReadOnlyList<ModelAnswer> Arrive(ModelArrival arrival)
    {
        var given = _answers.Count;
        SettleUntil(arrival.ArrivedAt);
        _now = arrival.ArrivedAt;
        var delivery = _deliveries++;
        var (notice, failed, content) = arrival.Type == _file.Void ? PlainVoid.Read(_file, arrival, delivery) : PlainReading.Read(_file, arrival, delivery);
        if (notice is null)
            RefuseAlone(delivery, arrival, content, failed);
        else
            Take(notice);
        return _answers[given..];
    }

    /// <summary>Judges what has settled by a time.</summary>
    public void SettleUntil(DateTimeOffset now)
    {
        while (_settling.TryPeek(out var held, out var due) && due.Until <= now)
        {
            _settling.Dequeue();
            _now = due.Until;
            if (held.Owner.Held.ContainsValue(held))
                Release(held.Owner);
        }
    }

    private static ModelPerson Show(PlainPerson person) =>
        new([.. person.Rows], person.State is PlainState.Removed or PlainState.Dead, person.Last, [.. person.Held.Keys]);

    private void Take(PlainNotice notice)
    {
        var person = _byCode.GetValueOrDefault(notice.FoundBy) ?? new PlainPerson();
        if (_receipts.TryGetValue((notice.Arrival.Sender, notice.Arrival.Id), out var receipt) && IsKept(receipt.At))
        {
            if (receipt.Content != notice.Content)
            {
                Say(notice, ModelAnswer.Refused, [Sequence]);
                return;
            }

            if (receipt.Answer.Outcome is ModelAnswer.Refused or ModelAnswer.Held)
            {
                Say(notice, receipt.Answer.Outcome, receipt.Answer.Failed);
                return;
            }
        }

        Decide(notice, person);
        Release(person);
    }

    // What fails alone comes before what an id was used for (ruling 12); the same content is answered as the first time (ruling 4).
    private void RefuseAlone(int delivery, ModelArrival arrival, string content, IReadOnlyList<string> failed)
    {
        if (_receipts.TryGetValue((arrival.Sender, arrival.Id), out var receipt) && IsKept(receipt.At)
            && receipt.Content == content && receipt.Answer.Outcome == ModelAnswer.Refused)
            _answers.Add(receipt.Answer with { Delivery = delivery });
        else
            Answer(delivery, arrival, content, ModelAnswer.Refused, failed);
    }

    private void Decide(PlainNotice notice, PlainPerson person)
    {
        switch (Turn(notice, person, out var until))
        {
            case PlainTurn.Repeated:
                Answer(notice, ModelAnswer.Duplicate, []);
                break;
            case PlainTurn.Passed:
                Answer(notice, ModelAnswer.Refused, [Sequence]);
                break;
            case PlainTurn.Come:
                Judge(notice, person);
                break;
            default:
                Hold(notice, person, until);
                break;
        }
    }

    private void Answer(PlainNotice notice, string outcome, IReadOnlyList<string> failed) =>
        Answer(notice.Delivery, notice.Arrival, notice.Content, outcome, failed);

    // An answer that is kept with the id, unless the id is another content's.
    private void Answer(int delivery, ModelArrival arrival, string content, string outcome, IReadOnlyList<string> failed)
    {
        var answer = new ModelAnswer(delivery, arrival.Sender, arrival.Id, outcome, [.. failed.Distinct().Order(StringComparer.Ordinal)]);
        var key = (arrival.Sender, arrival.Id);
        _answers.Add(answer);
        var isKnown = _receipts.TryGetValue(key, out var receipt) && IsKept(receipt.At);
        if (!isKnown || (receipt.Content == content && outcome != ModelAnswer.Duplicate))
            _receipts[key] = (content, answer, _now);
    }

    // An answer that repeats another, or that says that the id is another's.
    private void Say(PlainNotice notice, string outcome, IReadOnlyList<string> failed) =>
        _answers.Add(new ModelAnswer(notice.Delivery, notice.Arrival.Sender, notice.Arrival.Id, outcome, failed));

    private bool IsKept(DateTimeOffset receipt) => _now - receipt <= ReceiptLife;
}
