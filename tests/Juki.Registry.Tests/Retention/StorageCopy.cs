using System.Diagnostics.CodeAnalysis;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Juki.Records.Errors;
using Juki.Testing;
using Juki.Vault.Keys;
using Juki.Vault.Sealing;

namespace Juki.Registry.Tests.Retention;

/// <summary>
/// A copy of everything that lay in a storage at a moment, as a thief or a forgotten backup has it. What of it opens is tried by a process
/// that knows nothing yet, with the copied wrapped keys put back into the storage first.
/// </summary>
internal sealed class StorageCopy
{
    private readonly List<(string Table, TableEntity Row)> _rows = [];
    private readonly List<(string Container, string Name, byte[] Content)> _blobs = [];

    /// <summary>Rows and blobs of the copy that are sealed.</summary>
    public IEnumerable<SealedThing> Sealed =>
        _rows.Where(r => r.Row.ContainsKey("Sealed0"))
            .Select(r => new SealedThing(r.Table, r.Row.PartitionKey, r.Row.RowKey, r.Row.GetBinary("Sealed0")))
            .Concat(_blobs.Select(b => new SealedThing(b.Container, "", b.Name, b.Content)));

    public static async Task<StorageCopy> TakeAsync(string connectionString)
    {
        var copy = new StorageCopy();
        var tables = new TableServiceClient(connectionString);
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
                copy._rows.Add((table.Name, row));
        }

        var blobs = new BlobServiceClient(connectionString);
        await foreach (var container in blobs.GetBlobContainersAsync())
        {
            var client = blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync())
                copy._blobs.Add((container.Name, blob.Name, (await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray()));
        }

        return copy;
    }

    /// <summary>Tries to open everything in the copy with what is left of the keys.</summary>
    /// <returns>What opens.</returns>
    public async Task<IReadOnlyList<SealedThing>> OpenableAsync(string connectionString, string keyFolder) =>
        [.. (await OpenedAsync("juki", connectionString, keyFolder)).Select(opened => opened.Thing)];

    /// <summary>The same of either file, with what is inside.</summary>
    public async Task<IReadOnlyList<(SealedThing Thing, byte[] Content)>> OpenedAsync(string file, string connectionString, string keyFolder)
    {
        foreach (var (table, row) in _rows.Where(r => r.Table == "DataKeys"))
            await new TableServiceClient(connectionString).GetTableClient(table).UpsertEntityAsync(row, TableUpdateMode.Replace);
        await using var process = await VaultUnderTest.StartAsync(connectionString, keyFolder, file: file);
        var openable = new List<(SealedThing, byte[])>();
        foreach (var thing in Sealed)
        {
            if (await OpenAsync(process.Get<KeyRing>(), file, thing) is { } content)
                openable.Add((thing, content));
        }

        return openable;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps it shut, it does not open.")]
    private static async Task<byte[]?> OpenAsync(KeyRing keys, string file, SealedThing thing)
    {
        try
        {
            var key = await keys.OpeningAsync(thing.Key, default);
            return RowCipher.Open(key, new RowIdentity(file, thing.Store, thing.Partition, thing.Row), thing.Bytes);
        }
        catch (JukiException)
        {
            return null;
        }
    }
}

/// <summary>A sealed row or blob.</summary>
internal sealed record SealedThing(string Store, string Partition, string Row, byte[] Bytes)
{
    public DataKeyNumber Key => RowCipher.ReadKeyNumber(Store, Bytes);
}
