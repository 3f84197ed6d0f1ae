using System.Globalization;
using Juki.Registry.Provisions;
using Juki.Registry.Retention;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Bulk;

/// <summary>A job as read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Job">What it holds.</param>
/// <param name="Row">The row, for a change that must not overwrite another's.</param>
public sealed record StoredBulkJob(BulkJobId Id, BulkJob Job, SealedRow Row);

/// <summary>
/// Where bulk jobs lie: a partition a month, and one that names every job of which conditions or results may be left. The name is written before the
/// job and goes after all of these are gone.
/// </summary>
public sealed class BulkStore(SealedTables tables) : ILogCompanion
{
    private const string Open = "open";
    private const string First = "0";
    private const string AfterLast = ":";

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.BulkJobs);

    /// <inheritdoc />
    public string CountedAs => KnownCounts.BulkJobs;

    /// <summary>Takes a job in, under the first number of the day that is free. Three requests.</summary>
    /// <param name="job">The job.</param>
    /// <param name="day">The day in Japan.</param>
    /// <param name="cancellationToken">Ends the calls; a job may then have been taken in.</param>
    /// <returns>Its id.</returns>
    public async Task<BulkJobId> AddAsync(BulkJob job, DateOnly day, CancellationToken cancellationToken)
    {
        for (var number = await LastAsync(day, cancellationToken) + 1; ; number++)
        {
            var id = BulkJobId.Of(day, number);
            if (await _table.TryInsertAsync(Open, id.Text, [], KeyOf(id), cancellationToken)
                && await _table.TryInsertAsync(Partition(id), id.Text, Payload.Pack(job), KeyOf(id), cancellationToken))
            {
                return id;
            }
        }
    }

    /// <summary>Reads a job. One request.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, or null.</returns>
    public async Task<StoredBulkJob?> ReadAsync(BulkJobId id, CancellationToken cancellationToken) =>
        await _table.ReadAsync(Partition(id), id.Text, cancellationToken) is { } row ? new StoredBulkJob(id, Payload.Unpack<BulkJob>(row.Payload), row) : null;

    /// <summary>Changes a job that must still be as it was read. One request.</summary>
    /// <param name="read">The job as read.</param>
    /// <param name="changed">What it is now.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when another changed it first; nothing was written.</returns>
    public Task<bool> TryChangeAsync(StoredBulkJob read, BulkJob changed, CancellationToken cancellationToken) =>
        _table.TryReplaceAsync(read.Row, Payload.Pack(changed), KeyOf(read.Id), cancellationToken);

    /// <summary>Lists the jobs of which something may be left. One request a thousand, and one each.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Their ids, each with its job; null where the job was never taken in.</returns>
    public async Task<IReadOnlyList<(BulkJobId Id, StoredBulkJob? Job)>> ListAsync(CancellationToken cancellationToken)
    {
        var jobs = new List<(BulkJobId, StoredBulkJob?)>();
        await foreach (var row in _table.ReadRangeAsync(Open, First, AfterLast, cancellationToken))
        {
            if (BulkJobId.TryParse(row.RowKey, out var id))
                jobs.Add((id, await ReadAsync(id, cancellationToken)));
        }

        return jobs;
    }

    /// <summary>Takes a job off that list. One request.</summary>
    internal Task ForgetAsync(BulkJobId id, CancellationToken cancellationToken) => _table.RemoveAsync(Open, id.Text, cancellationToken);

    /// <inheritdoc />
    public Task<int> EraseAsync(int month, CancellationToken cancellationToken) => _table.EraseAsync(PartitionRange.One(Partition(month)), cancellationToken);

    private async Task<int> LastAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var last = 0;
        var prefix = BulkJobId.PrefixOf(day);
        await foreach (var row in _table.ReadRangeAsync(Partition(BulkJobId.Of(day, 0)), prefix, prefix + AfterLast, cancellationToken))
            last = BulkJobId.TryParse(row.RowKey, out var id) ? id.Number : last;
        return last;
    }

    private static string Partition(BulkJobId id) => Partition(id.Month);

    private static string Partition(int month) => month.ToString("D6", CultureInfo.InvariantCulture);

    // A job says what the log of its month says, and ends with it.
    private static DataKeyNumber KeyOf(BulkJobId id) => new(KeyPurpose.Provisions, id.Month);
}
