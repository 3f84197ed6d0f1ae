using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Loading;

/// <summary>A load as read.</summary>
/// <param name="Id">Whose, and which file.</param>
/// <param name="State">How it stands.</param>
/// <param name="Row">The row, for a change that must not overwrite another's.</param>
public sealed record StoredLoad(LoadId Id, LoadState State, SealedRow Row);

/// <summary>How the initial loads stand: one partition of the table of municipalities' files, under the key of the month in which each began.</summary>
public sealed class LoadBoard(SealedTables tables)
{
    private const string Partition = "loads";
    private const string First = "0";
    private const string AfterLast = ":";

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.MunicipalFiles);

    /// <summary>Enters a load, unless it is there. One request.</summary>
    /// <param name="id">Which.</param>
    /// <param name="state">How it stands.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is there.</returns>
    internal Task AddAsync(LoadId id, LoadState state, CancellationToken cancellationToken) =>
        _table.TryInsertAsync(Partition, id.Text, Payload.Pack(state), KeyPeriods.Integrity(state.CheckedAt), cancellationToken);

    /// <summary>Reads a load. One request.</summary>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The load, or null.</returns>
    public async Task<StoredLoad?> ReadAsync(LoadId id, CancellationToken cancellationToken) =>
        await _table.ReadAsync(Partition, id.Text, cancellationToken) is { } row ? Of(id, row) : null;

    /// <summary>Reads every load that is kept. One request a thousand.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The loads by municipality.</returns>
    public async Task<IReadOnlyList<StoredLoad>> ListAsync(CancellationToken cancellationToken)
    {
        var loads = new List<StoredLoad>();
        await foreach (var row in _table.ReadRangeAsync(Partition, First, AfterLast, cancellationToken))
        {
            if (LoadId.TryParse(row.RowKey, out var id))
                loads.Add(Of(id, row));
        }

        return loads;
    }

    /// <summary>Takes down how a load stands now, if it is still as it was read. One request, and one more to read it.</summary>
    /// <param name="read">The load as read.</param>
    /// <param name="state">How it stands now.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The load as it is now; null when another was first.</returns>
    internal async Task<StoredLoad?> TryChangeAsync(StoredLoad read, LoadState state, CancellationToken cancellationToken) =>
        await _table.TryReplaceAsync(read.Row, Payload.Pack(state), KeyPeriods.Integrity(state.CheckedAt), cancellationToken)
            ? await ReadAsync(read.Id, cancellationToken)
            : null;

    private static StoredLoad Of(LoadId id, SealedRow row) => new(id, Payload.Unpack<LoadState>(row.Payload), row);
}
