using Azure;
using Azure.Storage.Blobs.Models;
using Juki.Vault.Storage;

namespace Juki.Vault.Blobs;

/// <summary>A blob that somebody else wrote, as it was found.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Version">Its version (ETag).</param>
public sealed record DeliveredBlob(string Name, long Size, string Version);

/// <summary>Blobs that partners of this server write, sealed by them. Nothing of one is trusted before whoever reads it has checked it.</summary>
public sealed class DeliveredBlobs(IStorageAccounts accounts)
{
    /// <summary>Finds a blob. One request.</summary>
    /// <param name="area">Where the container lies.</param>
    /// <param name="container">One of <see cref="KnownContainers"/>.</param>
    /// <param name="name">The blob's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The blob, or null.</returns>
    public async Task<DeliveredBlob?> FindAsync(StorageArea area, string container, string name, CancellationToken cancellationToken)
    {
        try
        {
            var found = await accounts.Blobs(area).GetBlobContainerClient(container).GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken);
            return new DeliveredBlob(name, found.Value.ContentLength, found.Value.ETag.ToString());
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Opens a blob, to be read from its beginning. One request for as much as the service gives at once.</summary>
    /// <param name="area">Where the container lies.</param>
    /// <param name="container">One of <see cref="KnownContainers"/>.</param>
    /// <param name="blob">The blob as found.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Its bytes; null when it is gone or was replaced since.</returns>
    public async Task<Stream?> OpenAsync(StorageArea area, string container, DeliveredBlob blob, CancellationToken cancellationToken)
    {
        var options = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(blob.Version) } };
        try
        {
            return (await accounts.Blobs(area).GetBlobContainerClient(container).GetBlobClient(blob.Name).DownloadStreamingAsync(options, cancellationToken)).Value.Content;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>Deletes the blobs that were last written before a time. One request five thousand listed, one each deleted.</summary>
    /// <param name="area">Where the container lies.</param>
    /// <param name="container">One of <see cref="KnownContainers"/>.</param>
    /// <param name="before">The time.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>How many this call deleted.</returns>
    public async Task<int> EraseAsync(StorageArea area, string container, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var blobs = accounts.Blobs(area).GetBlobContainerClient(container);
        var erased = 0;
        await foreach (var blob in blobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken))
        {
            if (blob.Properties.LastModified < before && await blobs.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken))
                erased++;
        }

        return erased;
    }
}
