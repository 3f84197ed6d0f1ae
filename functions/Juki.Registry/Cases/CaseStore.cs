using System.Globalization;
using System.Runtime.CompilerServices;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Cases;

/// <summary>A case as read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Case">What it holds.</param>
/// <param name="Row">The row, for a change that must not overwrite another's.</param>
public sealed record StoredCase(CaseId Id, Case Case, SealedRow Row)
{
    /// <summary>Says nothing of the person.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id.Text;
}

/// <summary>
/// Where cases lie: a partition a month, and one that names every case which is not closed. The name is written before the case and goes after
/// it is closed, so that no crash hides an open case.
/// </summary>
public sealed class CaseStore(SealedTables tables, TimeProvider time)
{
    private const string OpenCases = "open";
    private const string First = "0";
    private const string AfterLast = ":";

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Cases);

    /// <summary>Takes a case in. Two requests.</summary>
    /// <param name="taken">The case.</param>
    /// <param name="cancellationToken">Ends the calls; a case may then have been taken in.</param>
    /// <returns>Its id.</returns>
    public async Task<CaseId> AddAsync(Case taken, CancellationToken cancellationToken)
    {
        var key = KeyPeriods.Cases(time.GetUtcNow());
        var id = CaseId.New(key.Period);
        await _table.TryInsertAsync(OpenCases, id.Text, [], key, cancellationToken);
        await _table.TryInsertAsync(Partition(id.Month), id.Text, Payload.Pack(taken), key, cancellationToken);
        return id;
    }

    /// <summary>Reads a case. One request.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The case, or null.</returns>
    public async Task<StoredCase?> ReadAsync(CaseId id, CancellationToken cancellationToken) =>
        await _table.ReadAsync(Partition(id.Month), id.Text, cancellationToken) is { } row ? new StoredCase(id, Payload.Unpack<Case>(row.Payload), row) : null;

    /// <summary>Changes a case that must still be as it was read. One request, two when it is closed.</summary>
    /// <param name="read">The case as read.</param>
    /// <param name="changed">What it is now.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>False when another changed it first; nothing was written.</returns>
    public async Task<bool> TryChangeAsync(StoredCase read, Case changed, CancellationToken cancellationToken)
    {
        if (!await _table.TryReplaceAsync(read.Row, Payload.Pack(changed), new DataKeyNumber(KeyPurpose.Cases, read.Id.Month), cancellationToken))
            return false;
        if (changed.Status == CaseStatus.Closed)
            await _table.RemoveAsync(OpenCases, read.Id.Text, cancellationToken);
        return true;
    }

    /// <summary>Lists the cases that are not closed, by the month in which they were taken in. One request a thousand, and one each.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The cases.</returns>
    public async Task<IReadOnlyList<StoredCase>> ListOpenAsync(CancellationToken cancellationToken)
    {
        var open = new List<StoredCase>();
        await foreach (var (_, read) in NamedAsync(First, AfterLast, cancellationToken))
        {
            if (read is not null)
                open.Add(read);
        }

        return open;
    }

    /// <summary>Tells whether a month has cases that are not closed, and takes the names of all others away. One request a thousand, two each.</summary>
    internal async Task<bool> AnyOpenAsync(int month, CancellationToken cancellationToken)
    {
        var any = false;
        var first = Partition(month);
        await foreach (var (name, read) in NamedAsync($"{first}-", $"{first}.", cancellationToken))
        {
            any |= read is not null;
            if (read is null)
                await _table.RemoveAsync(OpenCases, name, cancellationToken);
        }

        return any;
    }

    // A name without its case is left by a crash before it was taken in; one of a closed case by a crash after.
    private async IAsyncEnumerable<(string Name, StoredCase? Open)> NamedAsync(string from, string below, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.ReadRangeAsync(OpenCases, from, below, cancellationToken))
        {
            var read = CaseId.TryParse(row.RowKey, out var id) ? await ReadAsync(id, cancellationToken) : null;
            yield return (row.RowKey, read?.Case.Status == CaseStatus.Closed ? null : read);
        }
    }

    /// <summary>The partition of a month.</summary>
    internal static string Partition(int month) => month.ToString("D6", CultureInfo.InvariantCulture);
}
