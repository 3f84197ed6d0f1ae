using Juki.Vault.Keys;

namespace Juki.Vault.People;

/// <summary>What is to become of a person's range in one commit: a new body, rows put and rows removed. The last word on a row counts.</summary>
/// <param name="body">The head's new body.</param>
public sealed class RangeChange(byte[] body)
{
    private readonly SortedDictionary<(RowKind Kind, string Suffix), Target?> _rows = new(KeyOrder.Instance);

    /// <summary>The head's new body; the last one set counts.</summary>
    public byte[] Body { get; set; } = body;

    /// <summary>Rows that the change touches besides the head.</summary>
    public int Count => _rows.Count;

    internal IEnumerable<KeyValuePair<(RowKind Kind, string Suffix), Target?>> Rows => _rows;

    /// <summary>Inserts a row, or replaces the one of this key that was read.</summary>
    /// <param name="kind">Its kind; not the head.</param>
    /// <param name="suffix">Its suffix: letters, digits, hyphen, dot.</param>
    /// <param name="payload">What to seal.</param>
    /// <param name="key">The data key to seal under.</param>
    public void Put(RowKind kind, string suffix, byte[] payload, DataKeyNumber key) => _rows[(kind, suffix)] = new Target(payload, key);

    /// <summary>Removes a row; one that is not there is no error.</summary>
    /// <param name="kind">Its kind; not the head.</param>
    /// <param name="suffix">Its suffix.</param>
    public void Remove(RowKind kind, string suffix) => _rows[(kind, suffix)] = null;

    internal sealed record Target(byte[] Payload, DataKeyNumber Key);
}
