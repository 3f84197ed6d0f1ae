using System.Globalization;
using System.Security.Cryptography;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.MunicipalFiles;

/// <summary>
/// What municipalities say of their files, what became of each, and the parts that came as messages: a partition for each municipality and file id.
/// Sealed under the key of the month of arrival.
/// </summary>
public sealed class FileBoard(SealedTables tables, TimeProvider time)
{
    private const string ManifestRow = "manifest";
    private const string PartPrefix = "part.";
    private const string BelowParts = "part/";

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.MunicipalFiles);

    /// <summary>Reads what is kept of a file. One request.</summary>
    internal async Task<KeptFile?> FindAsync(string municipality, string fileId, CancellationToken cancellationToken) =>
        await _table.ReadAsync(PartitionOf(municipality, fileId), ManifestRow, cancellationToken) is { } row
            ? new KeptFile(Payload.Unpack<FileRecord>(row.Payload), row)
            : null;

    /// <summary>Keeps what a municipality says of a file, unless something is kept of it already. At most two requests.</summary>
    /// <exception cref="FileRefusedException">The id was used for another file.</exception>
    internal async Task<KeptFile> KeepAsync(FileManifest manifest, CancellationToken cancellationToken)
    {
        var record = FileRecord.Of(manifest, time.GetUtcNow());
        var partition = PartitionOf(manifest.Sender.Code.Value, manifest.FileId);
        await _table.TryInsertAsync(partition, ManifestRow, Payload.Pack(record), KeyPeriods.Integrity(record.ArrivedAt), cancellationToken);
        var kept = (await FindAsync(manifest.Sender.Code.Value, manifest.FileId, cancellationToken))!;
        return kept.Record.SaysTheSame(record) ? kept : throw new FileRefusedException(FileFault.Id);
    }

    /// <summary>Takes down what becomes of a file. One request.</summary>
    /// <returns>False when another did so first.</returns>
    internal Task<bool> TryMoveAsync(KeptFile kept, FileState state, CancellationToken cancellationToken) => _table.TryReplaceAsync(
        kept.Row, Payload.Pack(kept.Record with { State = state, StateSince = time.GetUtcNow() }), KeyPeriods.Integrity(kept.Record.ArrivedAt), cancellationToken);

    /// <summary>Keeps a part that came as a message. One request, and two more for one that is there already.</summary>
    internal async Task KeepAsync(FilePart part, byte[] content, string body, CancellationToken cancellationToken)
    {
        var record = new PartRecord(part.Number, SHA256.HashData(content), body, Disputed: false);
        var (partition, row) = (PartitionOf(part.Sender.Code.Value, part.FileId), RowOf(part.Number));
        var key = KeyPeriods.Integrity(time.GetUtcNow());
        while (!await _table.TryInsertAsync(partition, row, Payload.Pack(record), key, cancellationToken)
            && await _table.ReadAsync(partition, row, cancellationToken) is { } present)
        {
            var there = Payload.Unpack<PartRecord>(present.Payload);
            if (there.Disputed || there.Content.AsSpan().SequenceEqual(record.Content)
                || await _table.TryReplaceAsync(present, Payload.Pack(there with { Disputed = true }), key, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Counts the parts of a file that have come. One request a thousand.</summary>
    internal Task<int> CountPartsAsync(string municipality, string fileId, CancellationToken cancellationToken) =>
        _table.CountAsync(PartitionOf(municipality, fileId), PartPrefix, BelowParts, cancellationToken);

    /// <summary>Reads the parts of a file that came as messages, in the order of their numbers. One request a page.</summary>
    internal IAsyncEnumerable<PartRecord> ReadPartsAsync(FileManifest manifest, CancellationToken cancellationToken) => _table
        .ReadRangeAsync(PartitionOf(manifest.Sender.Code.Value, manifest.FileId), PartPrefix, BelowParts, cancellationToken)
        .Select(row => Payload.Unpack<PartRecord>(row.Payload));

    /// <summary>Erases what came in a month. One request a thousand rows read, and one for each of a partition's hundred.</summary>
    /// <param name="month">Period of the month's key.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>How many rows were erased.</returns>
    internal async Task<int> EraseAsync(int month, CancellationToken cancellationToken)
    {
        var erased = 0;
        await foreach (var page in _table.ReadStoredAsync(PartitionRange.All, cancellationToken))
        {
            var due = page.Where(row => row.Key is { Purpose: KeyPurpose.Integrity, Period: var period } && period == month);
            foreach (var rows in due.GroupBy(row => row.PartitionKey).SelectMany(file => file.Chunk(GroupCommit.MaxRows)))
                erased += await _table.TryEraseAsync(rows, cancellationToken) ? rows.Length : 0;
        }

        return erased;
    }

    private static string PartitionOf(string municipality, string fileId) => $"{municipality}.{fileId}";

    private static string RowOf(int part) => string.Create(CultureInfo.InvariantCulture, $"{PartPrefix}{part:D9}");
}

/// <summary>What is kept of a file, as read.</summary>
/// <param name="Record">What it says.</param>
/// <param name="Row">The row, to be replaced.</param>
internal sealed record KeptFile(FileRecord Record, SealedRow Row);
