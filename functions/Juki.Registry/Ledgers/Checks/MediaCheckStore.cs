using System.Globalization;
using Juki.Records.Time;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Ledgers.Checks;

/// <summary>Where checks of media lie, beside the ledgers: one partition a month, in the order of time.</summary>
public sealed class MediaCheckStore(SealedTables tables, TimeProvider time)
{
    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Ledgers);

    /// <summary>Keeps a check. One request.</summary>
    /// <param name="check">The check.</param>
    /// <param name="cancellationToken">Ends the call; the check may then be kept.</param>
    /// <returns>False when another was kept at the same moment; this one was not.</returns>
    public Task<bool> AddAsync(MediaCheck check, CancellationToken cancellationToken)
    {
        var key = KeyPeriods.Ledgers(check.At);
        return _table.TryInsertAsync(LedgerPlaces.Checks(key.Period), check.At.UtcTicks.ToString("D19", CultureInfo.InvariantCulture), Payload.Pack(check), key, cancellationToken);
    }

    /// <summary>Reads the last check of this month and the one before. At most two requests.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The check; null where there was none.</returns>
    public async Task<MediaCheck?> LastAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await LastOfAsync(KeyPeriods.Ledgers(now).Period, cancellationToken)
            ?? await LastOfAsync(KeyPeriods.Ledgers(JapanTime.Of(now).AddMonths(-1)).Period, cancellationToken);
    }

    private async Task<MediaCheck?> LastOfAsync(int month, CancellationToken cancellationToken)
    {
        MediaCheck? last = null;
        await foreach (var row in _table.ReadRangeAsync(LedgerPlaces.Checks(month), "0", ":", cancellationToken))
            last = Payload.Unpack<MediaCheck>(row.Payload);
        return last;
    }
}
