using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Juki.EndToEnd.Tests.Canaries;

/// <summary>Everything that lies in an emulator, decoded: each key and column, queue message, blob, name and metadata.</summary>
internal static class StorageContents
{
    public static async Task<IReadOnlyList<(string Place, byte[] Content)>> ReadAllAsync(string connectionString)
    {
        var contents = new List<(string, byte[])>();
        await ReadTablesAsync(new TableServiceClient(connectionString), contents);
        await ReadQueuesAsync(new QueueServiceClient(connectionString), contents);
        await ReadBlobsAsync(new BlobServiceClient(connectionString), contents);
        return contents;
    }

    private static async Task ReadTablesAsync(TableServiceClient service, List<(string, byte[])> contents)
    {
        await foreach (var table in service.QueryAsync())
        {
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                foreach (var (column, value) in row)
                    contents.Add(($"table {table.Name} column {column}", value as byte[] ?? Encoding.UTF8.GetBytes($"{value}")));
            }
        }
    }

    private static async Task ReadQueuesAsync(QueueServiceClient service, List<(string, byte[])> contents)
    {
        await foreach (var queue in service.GetQueuesAsync())
        {
            foreach (var message in (await service.GetQueueClient(queue.Name).PeekMessagesAsync(32)).Value)
            {
                var body = message.Body.ToArray();
                contents.Add(($"queue {queue.Name}", body));
                if (TryFromBase64(body) is { } decoded)
                    contents.Add(($"queue {queue.Name}, decoded", decoded));
            }
        }
    }

    private static async Task ReadBlobsAsync(BlobServiceClient service, List<(string, byte[])> contents)
    {
        await foreach (var container in service.GetBlobContainersAsync())
        {
            var client = service.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync())
            {
                contents.Add(($"container {container.Name}, a blob's name", Encoding.UTF8.GetBytes(blob.Name)));
                contents.Add(($"container {container.Name}", (await client.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray()));
            }
        }
    }

    private static byte[]? TryFromBase64(byte[] text)
    {
        var decoded = new byte[text.Length];
        return Convert.TryFromBase64String(Encoding.ASCII.GetString(text), decoded, out var length) ? decoded[..length] : null;
    }
}
