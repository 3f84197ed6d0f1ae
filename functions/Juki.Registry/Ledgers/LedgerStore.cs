using System.Runtime.CompilerServices;
using Juki.Records.Ledgers;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Ledgers;

/// <summary>
/// Where entries lie. Each open one is named in a second place, before it is there or opens and until after it is closed, so that no crash hides
/// one that somebody has still to do something with.
/// </summary>
public sealed class LedgerStore(SealedTables tables)
{
    /// <summary>Most copies that one event may make [P]: what one group holds beside the entry itself.</summary>
    public const int MostCopies = GroupCommit.MaxRows - 1;

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Ledgers);

    /// <summary>Enters something. One request, two of what is open.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Ends the calls; it may then have been entered.</param>
    /// <returns>Its id.</returns>
    public async Task<LedgerId> AddAsync(LedgerId id, LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Standing.IsOpen)
            await NameAsync(id, cancellationToken);
        await _table.TryInsertAsync(LedgerPlaces.Entries(id.Month), id.Text, Payload.Pack(entry), KeyOf(id), cancellationToken);
        return id;
    }

    /// <summary>Reads an entry. One request.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The entry, or null.</returns>
    public async Task<StoredEntry?> ReadAsync(LedgerId id, CancellationToken cancellationToken) =>
        await _table.ReadAsync(LedgerPlaces.Entries(id.Month), id.Text, cancellationToken) is { } row ? Of(id, row) : null;

    /// <summary>Changes an entry that must still be as it was read, and enters what is copied from it, together or not at all. One request, and one for each that opens or closes.</summary>
    /// <param name="read">The entry as read.</param>
    /// <param name="changed">What it is now.</param>
    /// <param name="copies">Its copies; they lie in its month, at most <see cref="MostCopies"/>.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>False when another changed it first; nothing was written.</returns>
    public async Task<bool> TryChangeAsync(
        StoredEntry read, LedgerEntry changed, IReadOnlyList<(LedgerId Id, LedgerEntry Entry)> copies, CancellationToken cancellationToken)
    {
        var isOpen = changed.Standing.IsOpen;
        foreach (var id in copies.Select(copy => copy.Id).Concat(isOpen && !read.Entry.Standing.IsOpen ? [read.Id] : []))
            await NameAsync(id, cancellationToken);
        var group = new GroupCommit(read.Row.PartitionKey);
        group.Replace(read.Row.RowKey, Payload.Pack(changed), KeyOf(read.Id), read.Row.ETag);
        foreach (var (id, entry) in copies)
            group.Insert(id.Text, Payload.Pack(entry), KeyOf(id));
        if (!await _table.TryCommitAsync(group, cancellationToken))
            return false;
        if (!isOpen)
            await _table.RemoveAsync(LedgerPlaces.Open(read.Id.Ledger), read.Id.Text, cancellationToken);
        return true;
    }

    /// <summary>Lists a month's entries of a ledger in the order of their ids. One request a thousand.</summary>
    /// <param name="month">The month as yyyyMM.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="after">The entry behind which to begin; null for the first.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The entries.</returns>
    public async IAsyncEnumerable<StoredEntry> ListAsync(int month, LedgerKind ledger, LedgerId? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (from, below) = LedgerPlaces.Rows(month, ledger, after);
        await foreach (var row in _table.ReadRangeAsync(LedgerPlaces.Entries(month), from, below, cancellationToken))
        {
            if (LedgerId.TryParse(row.RowKey, out var id))
                yield return Of(id, row);
        }
    }

    /// <summary>Lists the open entries of a ledger in the order of their ids. One request a thousand, and one each.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="after">The entry behind which to begin; null for the first.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The entries.</returns>
    public async IAsyncEnumerable<StoredEntry> ListOpenAsync(LedgerKind ledger, LedgerId? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (_, open) in NamedAsync(ledger, LedgerPlaces.Names(after), cancellationToken))
        {
            if (open is not null)
                yield return open;
        }
    }

    /// <summary>Tells whether a month has open entries, and takes the names of all others away. Three requests, and two for each name.</summary>
    internal async Task<bool> AnyOpenAsync(int month, CancellationToken cancellationToken)
    {
        var any = false;
        foreach (var ledger in Enum.GetValues<LedgerKind>())
        {
            await foreach (var (name, open) in NamedAsync(ledger, LedgerPlaces.NamesOf(month), cancellationToken))
            {
                any |= open is not null;
                if (open is null)
                    await _table.RemoveAsync(LedgerPlaces.Open(ledger), name, cancellationToken);
            }
        }

        return any;
    }

    // A name without its entry is left by a crash before it was entered; one of a closed entry by a crash after.
    private async IAsyncEnumerable<(string Name, StoredEntry? Open)> NamedAsync(
        LedgerKind ledger, (string From, string Below) names, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.ReadRangeAsync(LedgerPlaces.Open(ledger), names.From, names.Below, cancellationToken))
        {
            var read = LedgerId.TryParse(row.RowKey, out var id) ? await ReadAsync(id, cancellationToken) : null;
            yield return (row.RowKey, read?.Entry.Standing.IsOpen == true ? read : null);
        }
    }

    private Task<bool> NameAsync(LedgerId id, CancellationToken cancellationToken) =>
        _table.TryInsertAsync(LedgerPlaces.Open(id.Ledger), id.Text, [], KeyOf(id), cancellationToken);

    private static StoredEntry Of(LedgerId id, SealedRow row) => new(id, Payload.Unpack<LedgerEntry>(row.Payload), row);

    private static DataKeyNumber KeyOf(LedgerId id) => new(KeyPurpose.Ledgers, id.Month);
}
