using Juki.Records.Time;
using Juki.Registry.Exchanges;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Retention;

/// <summary>Erases the record of exchanges of months that ended longer ago than it is kept, a month at a time, and the month's key.</summary>
public sealed class ExchangePurge(SealedTables tables, KeyDestruction keys, TimeProvider time) : IRetentionJob
{
    private readonly SealedTable _table = tables.Open(StorageArea.Log, KnownTables.Exchanges);

    /// <inheritdoc />
    public string Kind => "exchanges";

    /// <inheritdoc />
    public async Task RunAsync(RetentionRun run, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        foreach (var month in await keys.PeriodsBeforeAsync(KeyPurpose.Exchanges, KeyPeriods.Exchanges(time.GetUtcNow()).Period, cancellationToken))
        {
            var after = KeyPeriods.DayAfter(KeyPurpose.Exchanges, month);
            if (after.AddYears(KnownPeriods.ExchangeYears) > today)
                continue;
            var days = PartitionRange.Between(ExchangePlaces.Day(KeyPeriods.FirstDay(KeyPurpose.Exchanges, month)), ExchangePlaces.Day(after));
            run.Count(KnownCounts.LogRows, await _table.EraseAsync(days, cancellationToken));
            run.Destroyed(await keys.DestroyAsync(KeyPurpose.Exchanges, month, cancellationToken));
        }
    }
}
