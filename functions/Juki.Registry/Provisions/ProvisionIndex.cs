using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Provisions;

/// <summary>The entries of the log by the people whom they are about. The fold writes it; writing an entry again changes nothing.</summary>
public sealed class ProvisionIndex(SealedTables tables)
{
    private readonly SealedTable _table = tables.Open(StorageArea.Log, KnownTables.ProvisionFolds);

    /// <summary>Adds entries. One request a hundred for each sixteenth of the people.</summary>
    /// <param name="month">Their month.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellationToken">Ends the calls; some may have been added.</param>
    /// <returns>A task that ends when all are there.</returns>
    internal async Task AddAsync(int month, IEnumerable<ChainedEntry> entries, CancellationToken cancellationToken)
    {
        var key = new DataKeyNumber(KeyPurpose.Provisions, month);
        var rows = entries.SelectMany(entry => entry.Entry.Persons.Distinct(StringComparer.Ordinal).Select(person => (Person: person, Entry: entry)));
        foreach (var rowsOfGroup in rows.GroupBy(row => FoldPlaces.Index(month, row.Person)).SelectMany(p => p.Chunk(GroupCommit.MaxRows).Select(chunk => (p.Key, chunk))))
        {
            var group = new GroupCommit(rowsOfGroup.Key);
            foreach (var (person, entry) in rowsOfGroup.chunk)
                group.Put(FoldPlaces.IndexRow(person, entry.Chain, entry.Position), Payload.Pack(new IndexedProvision(entry.Chain, entry.Position, entry.Entry)), key);
            await _table.CommitAsync(group, cancellationToken);
        }
    }

    /// <summary>Reads a month's entries about a person. One request a thousand.</summary>
    /// <param name="month">The month.</param>
    /// <param name="person">The person's token.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The entries as far as they are folded.</returns>
    internal async Task<IReadOnlyList<IndexedProvision>> ReadAsync(int month, string person, CancellationToken cancellationToken)
    {
        var entries = new List<IndexedProvision>();
        var (from, below) = FoldPlaces.IndexRows(person);
        await foreach (var row in _table.ReadRangeAsync(FoldPlaces.Index(month, person), from, below, cancellationToken))
            entries.Add(Payload.Unpack<IndexedProvision>(row.Payload));
        return entries;
    }
}
