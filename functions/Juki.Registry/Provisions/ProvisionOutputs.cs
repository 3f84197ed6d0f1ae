using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Provisions;

/// <summary>
/// The entries of the log that handed something out, as the audit of the ledgers reads them (A4). The fold writes them apart, since a month holds
/// few of them among all others; writing one again changes nothing.
/// </summary>
public sealed class ProvisionOutputs(SealedTables tables, UnfoldedEntries unfolded)
{
    private const string AfterLast = "~";

    private readonly SealedTable _table = tables.Open(StorageArea.Log, KnownTables.ProvisionFolds);

    /// <summary>Adds those among entries. One request a hundred of them, none where there are none.</summary>
    /// <param name="month">Their month.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellationToken">Ends the calls; some may have been added.</param>
    /// <returns>A task that ends when all are there.</returns>
    internal async Task AddAsync(int month, IEnumerable<ChainedEntry> entries, CancellationToken cancellationToken)
    {
        var key = new DataKeyNumber(KeyPurpose.Provisions, month);
        foreach (var chunk in entries.Where(entry => KnownFunctions.IsOutput(entry.Entry)).Chunk(GroupCommit.MaxRows))
        {
            var group = new GroupCommit(FoldPlaces.Outputs(month));
            foreach (var entry in chunk)
                group.Put(FoldPlaces.OutputRow(entry.Chain, entry.Position), Payload.Pack(new IndexedProvision(entry.Chain, entry.Position, entry.Entry)), key);
            await _table.CommitAsync(group, cancellationToken);
        }
    }

    /// <summary>Reads a month's. One request a thousand, and those of <see cref="UnfoldedEntries"/>.</summary>
    /// <param name="month">The month as yyyyMM.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The entries, oldest first.</returns>
    internal async Task<IReadOnlyList<IndexedProvision>> ReadAsync(int month, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string Chain, long Position), IndexedProvision>();
        await foreach (var entry in unfolded.ReadAsync(month, cancellationToken))
        {
            if (KnownFunctions.IsOutput(entry.Entry))
                found[(entry.Chain, entry.Position)] = new IndexedProvision(entry.Chain, entry.Position, entry.Entry);
        }

        await foreach (var row in _table.ReadRangeAsync(FoldPlaces.Outputs(month), "0", AfterLast, cancellationToken))
        {
            var entry = Payload.Unpack<IndexedProvision>(row.Payload);
            found[(entry.Chain, entry.Position)] = entry;
        }

        return [.. found.Values.OrderBy(entry => entry.Entry.At).ThenBy(entry => (entry.Chain, entry.Position))];
    }
}
