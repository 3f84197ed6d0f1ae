using Juki.Vault.Indexes;
using Juki.Vault.Tables;

namespace Juki.Vault.People;

/// <summary>A person's range as read and verified at one moment.</summary>
public sealed class PersonRange
{
    internal PersonRange(BlindToken person, SealedRow? headRow, RangeHead? head, IReadOnlyList<PersonRow> rows, RangeDigests digests)
    {
        Person = person;
        HeadRow = headRow;
        Version = head?.Version ?? 0;
        Body = head?.Body ?? [];
        Rows = rows;
        Digests = digests;
    }

    /// <summary>The person's token.</summary>
    public BlindToken Person { get; }

    /// <summary>How often the range was committed; 0 when it never was.</summary>
    public long Version { get; }

    /// <summary>What the head holds for the caller; empty when no record was ever committed.</summary>
    public byte[] Body { get; }

    /// <summary>Held notices, outbox and receipts, in key order, and history when the whole range was read; none when only the head was.</summary>
    public IReadOnlyList<PersonRow> Rows { get; }

    internal SealedRow? HeadRow { get; }

    internal RangeDigests Digests { get; }

    /// <summary>The rows of one kind, in key order.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The rows.</returns>
    public IEnumerable<PersonRow> OfKind(RowKind kind) => Rows.Where(r => r.Kind == kind);

    /// <summary>Finds a row.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="suffix">Its suffix.</param>
    /// <returns>The row, or null.</returns>
    public PersonRow? Find(RowKind kind, string suffix) => Rows.FirstOrDefault(r => r.Kind == kind && r.Suffix == suffix);
}
