namespace Juki.Testing.Model;

/// <summary>A file as the reference has it: the items of its notices and the rows of its table, column by column.</summary>
/// <param name="name">Its name in event types.</param>
internal abstract class PlainFile(string name)
{
    private static readonly PlainFile[] All = [new PlainJuki(), new PlainFuhyo()];

    private readonly string _name = name;
    private IReadOnlyList<string>? _ofThePerson;

    /// <summary>Type of an event that gives a number up.</summary>
    public string Void => $"jp.{_name}.void.v1";

    /// <summary>The items that a notice carries, in the order of their numbers (別添2).</summary>
    public abstract IReadOnlyList<PlainItem> Items { get; }

    /// <summary>What the server makes, so that no notice may give it.</summary>
    public abstract IReadOnlyList<string> OfTheServer { get; }

    /// <summary>The texts that may have gaiji, in the order of the pattern's bits where the file has a pattern.</summary>
    public abstract IReadOnlyList<string> Gaiji { get; }

    /// <summary>The item that says the pattern of gaiji; null where none does.</summary>
    public virtual string? Pattern => null;

    /// <summary>The item that says the reason or act.</summary>
    public abstract string Reason { get; }

    /// <summary>The item that says whose register the person is on.</summary>
    public abstract string Municipality { get; }

    /// <summary>The item, or else the attribute, that says the number.</summary>
    public abstract string Sequence { get; }

    /// <summary>Whether the number is an attribute of the event.</summary>
    public virtual bool IsSequenceAttribute => false;

    /// <summary>What every notice brings anew, code and number aside.</summary>
    public abstract IReadOnlyList<string> Stamps { get; }

    /// <summary>What is said of the person.</summary>
    public IReadOnlyList<string> OfThePerson => _ofThePerson ??= [.. Items.Select(item => item.Name).Except(Stamps)];

    /// <summary>The file of a name.</summary>
    public static PlainFile Of(string name) => All.Single(file => file._name == name);

    /// <summary>Column "person must be".</summary>
    public abstract bool IsState(string reason, PlainState state);

    /// <summary>Column "state after".</summary>
    public abstract PlainState After(string reason);

    /// <summary>Whether the date may be partly unknown or of no calendar.</summary>
    public abstract bool IsLooseDate(string reason);

    /// <summary>Whether the date may lie ahead.</summary>
    public abstract bool MayBeAhead(string reason);

    /// <summary>Whether a reason must name a former value.</summary>
    public abstract bool NeedsFormer(string reason, string former);

    /// <summary>Whether a reason may name a former value.</summary>
    public abstract bool MayNameFormer(string reason, string former);

    /// <summary>What else is wrong with a notice alone once its reason is known.</summary>
    public abstract IEnumerable<string> FailuresAlone(string reason, Func<string, string> item, Func<string, bool> isBroken);

    /// <summary>Columns "items that may differ" and "must equal", for an item that does differ.</summary>
    public abstract bool IsPermitted(string item, PlainNotice notice, PlainPerson person);

    /// <summary>Column "may be blank", for a permitted item that became blank.</summary>
    public virtual bool MayNotBecomeBlank(string item, string reason) => false;

    /// <summary>Whether nothing changes that the reason is there to change (C14).</summary>
    public abstract bool ChangesNothing(string reason, IReadOnlyList<string> permitted);

    /// <summary>What else the row asks of the change.</summary>
    public virtual IEnumerable<string> FailuresOfRow(PlainNotice notice, PlainPerson person) => [];
}
