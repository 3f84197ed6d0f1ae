using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Azure.Storage.Blobs;
using Juki.Vault.Storage;

namespace Juki.Testing.Memory;

/// <summary>
/// Storage accounts in memory, for runs of a size that the emulator can't hold (it dies at half a million rows). They keep the rules that
/// the code relies on: ETags, conflicts, entity groups that take effect whole or not at all. Every flow is shown on the real emulator too.
/// </summary>
public sealed class MemoryStorage : IStorageAccounts
{
    private readonly ConcurrentDictionary<StorageArea, MemoryTableService> _tables = new();
    private readonly ConcurrentDictionary<StorageArea, MemoryBlobs> _blobs = new();

    /// <summary>About how many bytes all rows and blobs take on the heap: what is in memory beside them is the server's.</summary>
    public long Bytes => _tables.Values.Sum(tables => tables.Bytes) + _blobs.Values.Sum(blobs => blobs.Bytes);

    public TableServiceClient Tables(StorageArea area) => _tables.GetOrAdd(area, _ => new MemoryTableService());

    public BlobServiceClient Blobs(StorageArea area) => _blobs.GetOrAdd(area, _ => new MemoryBlobs());

    private sealed class MemoryTableService : TableServiceClient
    {
        private readonly ConcurrentDictionary<string, MemoryTable> _tables = new(StringComparer.Ordinal);

        public long Bytes => _tables.Values.Sum(table => table.Bytes);

        public override TableClient GetTableClient(string tableName) => _tables.GetOrAdd(tableName, name => new MemoryTable(name));

        public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default)
        {
            GetTableClient(tableName);
            return Task.FromResult(Response.FromValue(new TableItem(tableName), Answer.NoContent));
        }
    }
}
