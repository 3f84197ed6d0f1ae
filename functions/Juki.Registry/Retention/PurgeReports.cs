using System.Globalization;
using Juki.Records.Time;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Retention;

/// <summary>
/// The reports of all runs, by month. They are kept for good: that something was erased must be known longer than the thing itself.
/// </summary>
public sealed class PurgeReports(SealedTables tables)
{
    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Retention);

    /// <summary>Adds a report. One request.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is kept.</returns>
    public async Task AddAsync(PurgeReport report, CancellationToken cancellationToken)
    {
        var payload = Payload.Pack(report);
        for (var same = 0; ; same++)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"{report.EndedAt.UtcTicks:D19}-{report.Kind}-{same:D3}");
            if (await _table.TryInsertAsync(Partition(report.EndedAt), row, payload, KeyPeriods.Current(report.EndedAt), cancellationToken))
                return;
        }
    }

    /// <summary>Lists the reports of a month in Japan, oldest first. One request a thousand.</summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The reports.</returns>
    public async Task<IReadOnlyList<PurgeReport>> ListAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var reports = new List<PurgeReport>();
        await foreach (var row in _table.ReadRangeAsync(Partition(month), "0", ":", cancellationToken))
            reports.Add(Payload.Unpack<PurgeReport>(row.Payload));
        return reports;
    }

    private static string Partition(DateTimeOffset at) => Partition(JapanTime.DateOf(at));

    private static string Partition(DateOnly month) => month.ToString("yyyyMM", CultureInfo.InvariantCulture);
}
