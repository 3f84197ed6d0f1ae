using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Integrity;

/// <summary>How each municipality's checks of integrity stand: a row each.</summary>
public sealed class CheckBoard(SealedTables tables, TimeProvider time)
{
    private const string Partition = "checks";

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.IntegrityChecks);

    /// <summary>Reads how one municipality stands. One request.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>How it stands.</returns>
    public async Task<CheckState> OfAsync(string municipality, CancellationToken cancellationToken) =>
        await _table.ReadAsync(Partition, municipality, cancellationToken) is { } row ? Payload.Unpack<CheckState>(row.Payload) : CheckState.None;

    /// <summary>Reads how all stand of whom anything is known. One request.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>By municipality.</returns>
    public async Task<IReadOnlyDictionary<string, CheckState>> AllAsync(CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, CheckState>(StringComparer.Ordinal);
        await foreach (var row in _table.ReadRangeAsync(Partition, "0", ":", cancellationToken))
            all[row.RowKey] = Payload.Unpack<CheckState>(row.Payload);
        return all;
    }

    /// <summary>Changes how a municipality stands. Two requests, and again as often as another was first.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <param name="change">What becomes of it.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is kept.</returns>
    public async Task ChangeAsync(string municipality, Func<CheckState, CheckState> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var key = KeyPeriods.Current(time.GetUtcNow());
            var row = await _table.ReadAsync(Partition, municipality, cancellationToken);
            var next = Payload.Pack(change(row is null ? CheckState.None : Payload.Unpack<CheckState>(row.Payload)));
            if (row is null
                ? await _table.TryInsertAsync(Partition, municipality, next, key, cancellationToken)
                : await _table.TryReplaceAsync(row, next, key, cancellationToken))
            {
                return;
            }
        }
    }
}
