using Juki.LocalHost.Simulation.Drafts;

namespace Juki.LocalHost.Simulation.Lives;

/// <summary>A simulated person as the notices so far leave them.</summary>
/// <param name="entry">The entry before the first notice.</param>
/// <param name="kind">What is hard about them.</param>
internal sealed class Life(RegisterEntry entry, HardKind? kind)
{
    private readonly List<(string Code, int Month)> _codes = [];
    private readonly List<(string Number, int Month)> _numbers = [];
    private readonly List<SimulatedNotice> _applied = [];
    private readonly List<long> _appliedNumbers = [];

    public RegisterEntry Entry { get; private set; } = entry;

    public HardKind? Kind => kind;

    public LifeState State { get; private set; } = LifeState.Never;

    /// <summary>The last number applied, given up or passed.</summary>
    public long Last { get; private set; }

    /// <summary>Every notice applied, oldest first.</summary>
    public IReadOnlyList<SimulatedNotice> Applied => _applied;

    /// <summary>The month in which something happened last; one episode a month keeps them apart.</summary>
    public int BusyIn { get; set; } = -1;

    /// <summary>Whether nothing more may happen, since a notice waits for ever.</summary>
    public bool IsOver { get; set; }

    /// <summary>The code before the current one, if there was one.</summary>
    public string? FormerCode => _codes.Count > 1 ? _codes[^2].Code : null;

    /// <summary>The individual number before the current one, if there was one.</summary>
    public string? FormerNumber => _numbers.Select(held => held.Number).LastOrDefault(number => number != Entry.IndividualNumber);

    /// <summary>Codes had before a month, so that every notice about them has arrived.</summary>
    public IReadOnlyList<string> CodesBefore(int month) => [.. _codes.Where(had => had.Month < month).Select(had => had.Code)];

    /// <summary>Individual numbers had before a month.</summary>
    public IReadOnlyList<string> NumbersBefore(int month) => [.. _numbers.Where(had => had.Month < month).Select(had => had.Number)];

    /// <summary>Takes a lawful change over.</summary>
    public void Apply(Draft draft, long number, SimulatedNotice notice, int month)
    {
        (Entry, State, Last) = (draft.Entry, draft.After, number);
        _applied.Add(notice);
        _appliedNumbers.Add(number);
        if (_codes.Count == 0 || _codes[^1].Code != Entry.ResidentCode)
            _codes.Add((Entry.ResidentCode, month));
        if (Entry.IndividualNumber.Length > 0 && _numbers.All(held => held.Number != Entry.IndividualNumber))
            _numbers.Add((Entry.IndividualNumber, month));
    }

    /// <summary>Lets nothing happen to the person any more: what is hard about them is to be found at the end.</summary>
    public void KeepStill() => BusyIn = int.MaxValue;

    /// <summary>Gives a number up.</summary>
    public void Skip(long number) => Last = number;

    public SimulatedPerson ToPerson() => new(Entry, HardKinds.Shows(Entry, kind) ? kind : null, State != LifeState.Here, Last, _applied[^1].Data)
    {
        Applied = [.. _appliedNumbers],
        FormerCodes = [.. _codes.SkipLast(1).Select(had => had.Code)],
    };

    /// <summary>Says nothing of the person.</summary>
    public override string ToString() => "(life)";
}
