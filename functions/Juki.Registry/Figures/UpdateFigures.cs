using Juki.Records.Time;
using Juki.Registry.Exchanges;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Figures;

/// <summary>Counts of notices by day (T1), from the record of exchanges. A day that is over is counted once and the counts kept beside its entries.</summary>
public sealed class UpdateFigures(SealedTables tables, ExchangeLog exchanges, TimeProvider time)
{
    // Longer than a batch of entries waits to be written.
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    private readonly SealedTable _table = tables.Open(StorageArea.Log, KnownTables.Exchanges);

    /// <summary>Counts a day.</summary>
    /// <param name="day">The day in Japan.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The counts. One request where they are kept; otherwise one more a thousand entries, and one to keep them.</returns>
    internal async Task<UpdateCounts> OfAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (await _table.ReadAsync(ExchangePlaces.Day(day), ExchangePlaces.Counts, cancellationToken) is { } kept)
            return Payload.Unpack<UpdateCounts>(kept.Payload);
        var entries = new List<ExchangeEntry>();
        await foreach (var entry in exchanges.ListAsync(day, day, partner: null, cancellationToken))
            entries.Add(entry);
        var counts = UpdateCounts.Of(entries);
        if (JapanTime.DateOf(time.GetUtcNow() - Settled) > day)
            await _table.TryInsertAsync(ExchangePlaces.Day(day), ExchangePlaces.Counts, Payload.Pack(counts), KeyOf(day), cancellationToken);
        return counts;
    }

    private static DataKeyNumber KeyOf(DateOnly day) => KeyPeriods.Exchanges(JapanTime.StartOf(day));
}
