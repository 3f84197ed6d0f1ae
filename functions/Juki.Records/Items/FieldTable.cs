namespace Juki.Records.Items;

/// <summary>The field dictionary of a file: its items in their order, and the attributes of its stored rows. The rows are in a file for each register.</summary>
public sealed partial class FieldTable
{
    private readonly Field[] _fields;
    private readonly int[] _positions = new int[ItemSet.Highest + 1];
    private readonly Dictionary<string, Field> _byJsonName;

    private FieldTable(string name, Field[] fields)
    {
        Name = name;
        _fields = fields;
        Array.Fill(_positions, -1);
        foreach (var (position, field) in fields.Index())
            _positions[field.Item] = position;
        _byJsonName = fields.ToDictionary(field => field.JsonName, StringComparer.Ordinal);
        Sent = SetBy(ItemSource.Sender);
        Said = Sent.Union(SetBy(ItemSource.Envelope));
        Compared = Sent.Union(SetBy(ItemSource.Former));
    }

    /// <summary>Name of the file, lower case.</summary>
    public string Name { get; }

    /// <summary>The items in the order of their numbers, then the attributes.</summary>
    public IReadOnlyList<Field> Fields => _fields;

    /// <summary>The items of the assessment's list: attributes of rows are none.</summary>
    public IEnumerable<Field> Listed => _fields.Where(each => each.No > 0);

    /// <summary>The items that a notice carries (U2).</summary>
    public ItemSet Sent { get; }

    /// <summary>The same with what the envelope says.</summary>
    public ItemSet Said { get; }

    /// <summary>
    /// The items in which a municipality's record and the one here are held against each other (整合, I1): what is made by the server no municipality has.
    /// </summary>
    public ItemSet Compared { get; }

    /// <summary>Whether the file may hold individual numbers (個人番号). Where it may not, nothing that a municipality says may hold what reads as one (U2).</summary>
    public bool HoldsIndividualNumbers => Has(KnownItems.IndividualNumber);

    /// <summary>An item.</summary>
    /// <param name="item">One that the file has.</param>
    /// <returns>Its row.</returns>
    public Field this[int item] => PositionOf(item) is { } position
        ? _fields[position]
        : throw new ArgumentOutOfRangeException(nameof(item), $"The {Name} file has no item {item}.");

    /// <summary>Whether the file has an item.</summary>
    /// <param name="item">One of <see cref="KnownItems"/>.</param>
    /// <returns>True when it has.</returns>
    public bool Has(int item) => PositionOf(item) is not null;

    /// <summary>Finds an item by its name in notices.</summary>
    /// <param name="jsonName">The name; case matters.</param>
    /// <returns>The item, or null.</returns>
    public Field? Find(string jsonName) => _byJsonName.GetValueOrDefault(jsonName);

    /// <summary>Names of items as replies give them.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The items' names in notices.</returns>
    public IReadOnlyList<string> NamesOf(IEnumerable<int> items) => [.. items.Select(item => this[item].JsonName)];

    /// <summary>Numbers of items as replies give them.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The items' numbers in this file's list; 0 for an attribute.</returns>
    public IReadOnlyList<int> NumbersOf(IEnumerable<int> items) => [.. items.Select(item => this[item].No)];

    internal int? PositionOf(int item) => _positions[item] is >= 0 and var position ? position : null;

    private ItemSet SetBy(ItemSource source) => ItemSet.Of(_fields.Where(field => field.SetBy == source).Select(field => field.Item));
}
