using System.Globalization;
using Juki.Records.Retention;
using Juki.Registry.Updates;
using Juki.Vault.Payloads;
using Juki.Vault.People;

namespace Juki.Registry.Retention;

/// <summary>What of a person is no longer kept on a day.</summary>
internal sealed class ErasurePlan
{
    // With the head, a group's hundred.
    private const int RowsAtOnce = 99;

    private readonly PersonBody _body;
    private readonly IReadOnlyList<PersonRow> _dueHistory;
    private readonly bool _currentIsDue;

    private ErasurePlan(PersonRange range, DateOnly today)
    {
        Range = range;
        _body = PersonBody.Unpack(range.Body);
        var history = range.OfKind(RowKind.History).ToList();
        _dueHistory = [.. history.Where(row => Payload.Unpack<HistoryRow>(row.Payload).EraseFrom <= today)];
        _currentIsDue = _body.Current is { } current && RetentionClock.EraseFrom(current, nextReceivedOn: null) <= today;
        EndsHere = range.Version > 0
            && history.Count == _dueHistory.Count
            && (_currentIsDue || (_body.Items.Count == 0 && (_body.Numbers.Count > 0 || _body.Codes.Count > 0 || !range.OfKind(RowKind.Held).Any())));
    }

    public PersonRange Range { get; }

    /// <summary>Nothing that the person's notices brought is kept any longer: neither record nor history is left when this is done.</summary>
    public bool EndsHere { get; }

    public bool IsEmpty => !EndsHere && _dueHistory.Count == 0 && !_currentIsDue;

    /// <summary>Whether no record and no history is left: what remains is to erase the person's traces and head.</summary>
    public bool IsEmptied => _body.Items.Count == 0 && !Range.OfKind(RowKind.History).Any();

    /// <summary>Whether one group does it.</summary>
    public bool FitsOneGroup => Doomed.Count <= RowsAtOnce;

    // What is held may be the notice of a return, and is judged in its time.
    private IReadOnlyList<PersonRow> Doomed => EndsHere ? [.. Range.Rows.Where(row => row.Kind != RowKind.Held)] : _dueHistory;

    public static ErasurePlan Of(PersonRange range, DateOnly today) => new(range, today);

    /// <summary>The next group's change, and how many of the person's rows it erases.</summary>
    public (RangeChange Change, int Rows) NextGroup()
    {
        var doomed = Doomed.Take(RowsAtOnce).ToList();
        var erased = doomed.Where(row => row.Kind == RowKind.History).Select(row => NumberOf(row.Suffix)).ToHashSet();
        var body = _body;

        // The current row goes in the last group, so that a crash before it leaves a head that still says what is due.
        if (_currentIsDue && FitsOneGroup)
        {
            erased.Add(_body.Current!.SequenceNumber);
            body = body with { Items = [] };
        }

        // A number is remembered for as long as its row exists (rulings.md 3).
        body = body with { Applied = [.. body.Applied.Where(a => !erased.Contains(a.SequenceNumber) && !(EndsHere && FitsOneGroup))] };
        var change = new RangeChange(body.Pack());
        foreach (var row in doomed)
            change.Remove(row.Kind, row.Suffix);
        return (change, erased.Count);
    }

    private static long NumberOf(string suffix) => long.Parse(suffix, NumberStyles.None, CultureInfo.InvariantCulture);
}
