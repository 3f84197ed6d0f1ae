namespace Juki.Records.Items;

/// <summary>The field dictionary of a file: its items in their order. The Juki file's rows are in FieldTable.Juki.cs.</summary>
public sealed partial class FieldTable
{
    private readonly Field[] _fields;
    private readonly Dictionary<string, Field> _byJsonName;

    private FieldTable(string name, Field[] fields)
    {
        Name = name;
        _fields = fields;
        _byJsonName = fields.ToDictionary(field => field.JsonName, StringComparer.Ordinal);
        Sent = ItemSet.Of(fields.Where(field => field.SetBy == ItemSource.Sender).Select(field => field.No));
    }

    /// <summary>Name of the file, lower case.</summary>
    public string Name { get; }

    /// <summary>The items, in the order of their numbers.</summary>
    public IReadOnlyList<Field> Fields => _fields;

    /// <summary>The items that a notice carries (U2).</summary>
    public ItemSet Sent { get; }

    /// <summary>The item of a number.</summary>
    /// <param name="no">1 to the number of items.</param>
    /// <returns>The item.</returns>
    public Field this[int no] => _fields[no - 1];

    /// <summary>Finds an item by its name in notices.</summary>
    /// <param name="jsonName">The name; case matters.</param>
    /// <returns>The item, or null.</returns>
    public Field? Find(string jsonName) => _byJsonName.GetValueOrDefault(jsonName);

    /// <summary>Names of items as replies give them.</summary>
    /// <param name="items">Item numbers.</param>
    /// <returns>The items' names in notices.</returns>
    public IReadOnlyList<string> NamesOf(IEnumerable<int> items) => [.. items.Select(no => this[no].JsonName)];
}
