using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Juki.Testing.Canaries;

/// <summary>Everything that a storage account holds, decoded: each key and column, queue message, blob, name and metadata.</summary>
public sealed class StorageContents
{
    // Long enough that none comes twice.
    private static readonly TimeSpan Unseen = TimeSpan.FromMinutes(1);

    private readonly List<StoredContent> _contents = [];

    private StorageContents()
    {
    }

    public static async Task<IReadOnlyList<StoredContent>> ReadAllAsync(string connectionString)
    {
        var all = new StorageContents();
        await all.ReadTablesAsync(new TableServiceClient(connectionString));
        await all.ReadQueuesAsync(new QueueServiceClient(connectionString));
        await all.ReadBlobsAsync(new BlobServiceClient(connectionString));
        return all._contents;
    }

    private async Task ReadTablesAsync(TableServiceClient service)
    {
        await foreach (var table in service.QueryAsync())
        {
            Add("a table's name", table.Name);
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                foreach (var (column, value) in row)
                {
                    Add($"table {table.Name}, a column's name", column);
                    Add($"table {table.Name} column {column}", value as byte[] ?? Encoding.UTF8.GetBytes($"{value}"));
                }
            }
        }
    }

    private async Task ReadQueuesAsync(QueueServiceClient service)
    {
        await foreach (var queue in service.GetQueuesAsync(QueueTraits.Metadata))
        {
            Add("a queue's name", queue.Name);
            AddMetadata($"queue {queue.Name}", queue.Metadata);
            await ReadQueueAsync(service.GetQueueClient(queue.Name));
        }
    }

    // Looking without taking shows no more than 32 messages: they are taken, and come back.
    private async Task ReadQueueAsync(QueueClient queue)
    {
        var seen = new List<QueueMessage>();
        while ((await queue.ReceiveMessagesAsync(queue.MaxPeekableMessages, Unseen)).Value is { Length: > 0 } batch)
            seen.AddRange(batch);
        foreach (var message in seen)
        {
            var body = message.Body.ToArray();
            Add($"queue {queue.Name}", body);
            if (TryFromBase64(body) is { } decoded)
                Add($"queue {queue.Name}, decoded", decoded);
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt, message.Body, TimeSpan.Zero);
        }
    }

    private async Task ReadBlobsAsync(BlobServiceClient service)
    {
        await foreach (var container in service.GetBlobContainersAsync(BlobContainerTraits.Metadata))
        {
            Add("a container's name", container.Name);
            AddMetadata($"container {container.Name}", container.Properties.Metadata);
            var client = service.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }))
            {
                Add($"container {container.Name}, a blob's name", blob.Name);
                AddMetadata($"container {container.Name}, a blob", blob.Metadata);
                Add($"container {container.Name}, a blob", (await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray());
            }
        }
    }

    private void AddMetadata(string place, IDictionary<string, string>? metadata)
    {
        foreach (var (name, value) in metadata ?? new Dictionary<string, string>())
            Add($"{place}, metadata", $"{name}={value}");
    }

    private void Add(string place, string text) => _contents.Add(new StoredContent(place, text));

    private void Add(string place, byte[] bytes) => _contents.Add(new StoredContent(place, bytes));

    private static byte[]? TryFromBase64(byte[] text)
    {
        var decoded = new byte[text.Length];
        return Convert.TryFromBase64String(Encoding.ASCII.GetString(text), decoded, out var length) ? decoded[..length] : null;
    }
}
