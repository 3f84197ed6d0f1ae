namespace Juki.Testing.Model;

/// <summary>N, A, R and D of the reason table.</summary>
internal enum PlainState
{
    Never = 1,
    Alive,
    Removed,
    Dead,
}

/// <summary>A person, or a code under which something waits only.</summary>
internal sealed class PlainPerson
{
    public PlainState State { get; set; } = PlainState.Never;

    public long Last { get; set; }

    public List<ModelRow> Rows { get; } = [];

    public IReadOnlyDictionary<string, string> Current => Rows[^1].Items;

    /// <summary>What was applied or given up, by number.</summary>
    public Dictionary<long, string> Applied { get; } = [];

    /// <summary>What waits, by number and sender.</summary>
    public SortedDictionary<(long Number, string Sender), PlainHeld> Held { get; } = [];

    public override string ToString() => "(model person)";
}

/// <summary>A notice that waits.</summary>
internal sealed class PlainHeld(PlainNotice notice, PlainPerson owner)
{
    public PlainNotice Notice => notice;

    /// <summary>Whose number it waits for; a change of code may move it.</summary>
    public PlainPerson Owner { get; set; } = owner;

    public override string ToString() => "(model held notice)";
}
