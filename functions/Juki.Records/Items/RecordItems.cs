namespace Juki.Records.Items;

/// <summary>
/// The items of one record as text, blank as empty text; what its file does not have is blank too. Immutable and equal by value; names are kept as they came, never normalised.
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

    /// <summary>The form in which a record is stored: the name of its file, then every item's text in the order of the file's dictionary.</summary>
    public IReadOnlyList<string> Stored => [Fields.Name, .. _texts];

    /// <summary>An item's text.</summary>
    /// <param name="item">One of <see cref="KnownItems"/>.</param>
    /// <returns>The text; empty when blank, and where the file has no such item.</returns>
    public string this[int item] => Fields.PositionOf(item) is { } position ? _texts[position] : string.Empty;

    /// <summary>A record of blanks.</summary>
    /// <param name="fields">The file's field dictionary.</param>
    /// <returns>The record.</returns>
    public static RecordItems Blank(FieldTable fields) => new(fields, [.. fields.Fields.Select(_ => string.Empty)]);

    /// <summary>A record from its stored form, which says itself of which file it is.</summary>
    /// <param name="stored">What <see cref="Stored"/> gave.</param>
    /// <returns>The record.</returns>
    /// <exception cref="RecordMalformedException">It names no file, or there are more or fewer texts than the file has items.</exception>
    public static RecordItems From(IReadOnlyList<string> stored)
    {
        var fields = stored.Count == 0 ? null : Files.RegisterFile.Find(stored[0])?.Fields;
        if (fields is null)
            throw new RecordMalformedException("it is of no file that is known");
        return stored.Count - 1 == fields.Fields.Count
            ? new(fields, [.. stored.Skip(1)])
            : throw new RecordMalformedException($"{stored.Count - 1} texts for {fields.Fields.Count} items");
    }

    /// <summary>The record with one item changed.</summary>
    /// <param name="item">An item that the file has.</param>
    /// <param name="text">The new text; empty for blank.</param>
    /// <returns>A new record.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The file has no such item: an individual number can't get into a Fuhyo record.</exception>
    public RecordItems With(int item, string text)
    {
        var position = Fields.PositionOf(item) ?? throw new ArgumentOutOfRangeException(nameof(item), $"The {Fields.Name} file has no item {item}.");
        string[] texts = [.. _texts];
        texts[position] = text;
        return new RecordItems(Fields, texts);
    }

    /// <summary>The record with one item changed, where the file has it.</summary>
    /// <param name="item">One of <see cref="KnownItems"/>.</param>
    /// <param name="text">The new text; empty for blank.</param>
    /// <returns>A new record, or the same.</returns>
    public RecordItems WithIfHeld(int item, string text) => Fields.Has(item) ? With(item, text) : this;

    /// <summary>Whether an item is blank.</summary>
    /// <param name="item">One of <see cref="KnownItems"/>.</param>
    /// <returns>True when its text is empty, or the file has no such item.</returns>
    public bool IsBlank(int item) => this[item].Length == 0;

    /// <summary>The items in which two records of one file differ.</summary>
    /// <param name="other">The other record.</param>
    /// <returns>The items.</returns>
    public ItemSet DifferingFrom(RecordItems other) =>
        ItemSet.Of(Fields.Fields.Select(field => field.Item).Where(item => !string.Equals(this[item], other[item], StringComparison.Ordinal)));

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
