using Azure;
using Azure.Storage.Blobs.Models;
using Juki.Vault.Storage;

namespace Juki.Vault.Blobs;

/// <summary>
/// Blobs that are written once and hold nothing to be sealed. Deployed, the container's immutability policy keeps anyone from changing them;
/// the emulator knows none, and there only the writing is conditional.
/// </summary>
public sealed class WriteOnceBlobs(IStorageAccounts accounts)
{
    /// <summary>Writes a blob unless one of this name is there. One request.</summary>
    /// <param name="area">Where the container lies.</param>
    /// <param name="container">One of <see cref="KnownContainers"/>.</param>
    /// <param name="name">The blob's name; nothing personal.</param>
    /// <param name="content">What it holds; nothing personal.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when there is one already.</returns>
    public async Task<bool> TryWriteAsync(StorageArea area, string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var upload = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await accounts.Blobs(area).GetBlobContainerClient(container).GetBlobClient(name).UploadAsync(new BinaryData(content), upload, cancellationToken);
            return true;
        }
        catch (RequestFailedException present) when (present.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Reads a blob. One request.</summary>
    /// <param name="area">Where the container lies.</param>
    /// <param name="container">One of <see cref="KnownContainers"/>.</param>
    /// <param name="name">The blob's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What it holds, or null when there is no such blob.</returns>
    public async Task<byte[]?> ReadAsync(StorageArea area, string container, string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await accounts.Blobs(area).GetBlobContainerClient(container).GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Lists the names of the blobs that begin with a prefix, in their order. One request five thousand.</summary>
    /// <param name="area">Where the container lies.</param>
    /// <param name="container">One of <see cref="KnownContainers"/>.</param>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The names.</returns>
    public async Task<IReadOnlyList<string>> ListAsync(StorageArea area, string container, string prefix, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await foreach (var blob in accounts.Blobs(area).GetBlobContainerClient(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
            names.Add(blob.Name);
        return names;
    }
}
