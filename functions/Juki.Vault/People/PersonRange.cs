using Azure;
using Juki.Vault.Indexes;
using Juki.Vault.Tables;

namespace Juki.Vault.People;

/// <summary>A person's range as read and verified at one moment.</summary>
public sealed class PersonRange
{
    internal PersonRange(
        BlindToken person, RowKind lastKind, SealedRow? headRow, RangeHead? head, IReadOnlyList<PersonRow> rows, RangeDigests digests)
    {
        Person = person;
        LastKind = lastKind;
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

    /// <summary>Whether held notices, outbox and receipts were read; otherwise the head alone was, and what it says of their number.</summary>
    public bool IsWhole => LastKind >= RowKind.Receipt;

    /// <summary>Held notices, outbox and receipts, in key order, and history when the whole range was read; none when only the head was.</summary>
    public IReadOnlyList<PersonRow> Rows { get; }

    internal RowKind LastKind { get; }

    internal SealedRow? HeadRow { get; }

    internal RangeDigests Digests { get; }

    /// <summary>The rows of one kind, in key order.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The rows.</returns>
    public IEnumerable<PersonRow> OfKind(RowKind kind) => Rows.Where(r => r.Kind == kind);

    /// <summary>How many rows of a kind there are, as the head says.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Their number, whether or not they were read.</returns>
    public int CountOf(RowKind kind) => Digests[kind].Count;

    /// <summary>Finds a row among those read.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="suffix">Its suffix.</param>
    /// <returns>The row, or null.</returns>
    public PersonRow? Find(RowKind kind, string suffix)
    {
        var (low, high) = (0, Rows.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (KeyOrder.Compare((Rows[middle].Kind, Rows[middle].Suffix), (kind, suffix)))
            {
                case 0:
                    return Rows[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }

    /// <summary>The rows read, as a committed change has left them.</summary>
    internal IReadOnlyList<PersonRow> RowsAfter(RangeChange change, IReadOnlyDictionary<string, ETag> written)
    {
        var rows = new List<PersonRow>(Rows.Count + change.Count);
        var changed = change.Rows.Where(row => row.Key.Kind <= LastKind).ToList();
        var next = 0;
        foreach (var row in Rows)
        {
            var order = -1;
            while (next < changed.Count && (order = KeyOrder.Compare(changed[next].Key, (row.Kind, row.Suffix))) <= 0)
            {
                Add(changed[next++]);
                if (order == 0)
                    break;
            }

            if (order != 0)
                rows.Add(row);
        }

        changed.Skip(next).ToList().ForEach(Add);
        return rows;

        void Add(KeyValuePair<(RowKind Kind, string Suffix), RangeChange.Target?> put)
        {
            var ((kind, suffix), target) = put;
            if (target is not null)
                rows.Add(new PersonRow(kind, suffix, target.Payload, written[RowKeys.Of(Person, kind, suffix)]));
        }
    }
}
