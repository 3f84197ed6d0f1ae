using Azure;
using Azure.Storage.Blobs;

namespace Juki.LocalHost.Queues;

/// <summary>Bodies too large for a storage queue, kept as blobs while the queue carries a pointer (the claim check pattern).</summary>
internal sealed class MessageBodies(BlobServiceClient client)
{
    /// <summary>The container.</summary>
    public const string Container = "local-queue-bodies";
    private readonly BlobContainerClient _container = client.GetBlobContainerClient(Container);

    /// <summary>Keeps a body.</summary>
    /// <param name="queue">The queue that its pointer goes to.</param>
    /// <param name="body">The body.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The pointer.</returns>
    public async Task<string> KeepAsync(string queue, string body, CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var pointer = $"{queue}/{Guid.NewGuid():n}";
        await _container.GetBlobClient(pointer).UploadAsync(BinaryData.FromString(body), cancellationToken);
        return pointer;
    }

    /// <summary>Reads a body.</summary>
    /// <param name="pointer">Its pointer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The body; null where the blob is gone.</returns>
    public async Task<string?> ReadAsync(string pointer, CancellationToken cancellationToken)
    {
        try
        {
            return (await _container.GetBlobClient(pointer).DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Drops a body.</summary>
    /// <param name="pointer">Its pointer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is gone.</returns>
    public Task DropAsync(string pointer, CancellationToken cancellationToken) =>
        _container.GetBlobClient(pointer).DeleteIfExistsAsync(cancellationToken: cancellationToken);
}
