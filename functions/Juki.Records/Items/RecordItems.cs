namespace Juki.Records.Items;

/// <summary>
/// The items of one record as text by item number, blank as empty text. Immutable and equal by value; names are kept as they came, never normalised.
/// Integers are decimal digits, days yyyy-MM-dd, moments ISO 8601.
/// </summary>
public sealed class RecordItems : IEquatable<RecordItems>
{
    private readonly string[] _texts;

    private RecordItems(FieldTable fields, string[] texts)
    {
        Fields = fields;
        _texts = texts;
    }

    /// <summary>The file's field dictionary.</summary>
    public FieldTable Fields { get; }

    /// <summary>Every item's text in the order of the numbers: the form in which a record is stored.</summary>
    public IReadOnlyList<string> Texts => _texts.AsReadOnly();

    /// <summary>An item's text.</summary>
    /// <param name="no">The item number.</param>
    /// <returns>The text; empty when blank.</returns>
    public string this[int no] => _texts[no - 1];

    /// <summary>A record of blanks.</summary>
    /// <param name="fields">The file's field dictionary.</param>
    /// <returns>The record.</returns>
    public static RecordItems Blank(FieldTable fields) => new(fields, [.. fields.Fields.Select(_ => string.Empty)]);

    /// <summary>A record from its stored form.</summary>
    /// <param name="fields">The file's field dictionary.</param>
    /// <param name="texts">A text for every item, in the order of the numbers.</param>
    /// <returns>The record.</returns>
    /// <exception cref="RecordMalformedException">There are more or fewer texts than items.</exception>
    public static RecordItems From(FieldTable fields, IReadOnlyList<string> texts) => texts.Count == fields.Fields.Count
        ? new(fields, [.. texts])
        : throw new RecordMalformedException($"{texts.Count} texts for {fields.Fields.Count} items");

    /// <summary>The record with one item changed.</summary>
    /// <param name="no">The item number.</param>
    /// <param name="text">The new text; empty for blank.</param>
    /// <returns>A new record.</returns>
    public RecordItems With(int no, string text)
    {
        string[] texts = [.. _texts];
        texts[no - 1] = text;
        return new RecordItems(Fields, texts);
    }

    /// <summary>Whether an item is blank.</summary>
    /// <param name="no">The item number.</param>
    /// <returns>True when its text is empty.</returns>
    public bool IsBlank(int no) => this[no].Length == 0;

    /// <summary>The items in which two records of one file differ.</summary>
    /// <param name="other">The other record.</param>
    /// <returns>Their numbers.</returns>
    public ItemSet DifferingFrom(RecordItems other) =>
        ItemSet.Of(Fields.Fields.Select(field => field.No).Where(no => !string.Equals(this[no], other[no], StringComparison.Ordinal)));

    /// <inheritdoc />
    public bool Equals(RecordItems? other) =>
        other is not null && ReferenceEquals(Fields, other.Fields) && _texts.AsSpan().SequenceEqual(other._texts);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as RecordItems);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var text in _texts)
            hash.Add(text, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>Says which file the record is of, and nothing of the person.</summary>
    /// <returns>The same text for every record of a file.</returns>
    public override string ToString() => $"({Fields.Name} record)";
}
