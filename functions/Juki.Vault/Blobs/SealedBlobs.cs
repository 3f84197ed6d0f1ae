using Azure;
using Azure.Storage.Blobs.Models;
using Juki.Vault.Keys;
using Juki.Vault.Sealing;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Microsoft.Extensions.Options;

namespace Juki.Vault.Blobs;

/// <summary>Sealed blobs, for what is too large for a row. A name is a digest or a number, never anything personal.</summary>
public sealed class SealedBlobs(IStorageAccounts accounts, KeyRing keys, IOptions<VaultOptions> options)
{
    /// <summary>Seals and writes a blob unless one of this name is there. One request.</summary>
    /// <param name="area">Where the container lies.</param>
    /// <param name="container">One of <see cref="KnownContainers"/>.</param>
    /// <param name="name">The blob's name.</param>
    /// <param name="payload">What to seal.</param>
    /// <param name="number">The data key to seal under.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when there is one already.</returns>
    public async Task<bool> TryWriteAsync(
        StorageArea area, string container, string name, ReadOnlyMemory<byte> payload, DataKeyNumber number, CancellationToken cancellationToken)
    {
        if (number.Purpose == KeyPurpose.Current)
            throw new StoreNotRotatedException(container);
        var key = await keys.SealingAsync(number, cancellationToken);
        var sealedBytes = RowCipher.Seal(key, Identity(container, name), payload.Span);
        var upload = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await accounts.Blobs(area).GetBlobContainerClient(container).GetBlobClient(name)
                .UploadAsync(new BinaryData(sealedBytes), upload, cancellationToken);
            return true;
        }
        catch (RequestFailedException present) when (present.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>Reads and opens a blob. One request.</summary>
    /// <param name="area">Where the container lies.</param>
    /// <param name="container">One of <see cref="KnownContainers"/>.</param>
    /// <param name="name">The blob's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What was sealed, or null when there is no such blob.</returns>
    /// <exception cref="SealBrokenException">It is not as it was sealed.</exception>
    public async Task<byte[]?> ReadAsync(StorageArea area, string container, string name, CancellationToken cancellationToken)
    {
        try
        {
            var content = await accounts.Blobs(area).GetBlobContainerClient(container).GetBlobClient(name).DownloadContentAsync(cancellationToken);
            var sealedBytes = content.Value.Content.ToMemory();
            var key = await keys.OpeningAsync(RowCipher.ReadKeyNumber(container, sealedBytes.Span), cancellationToken);
            return RowCipher.Open(key, Identity(container, name), sealedBytes.Span);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Lists the names of the blobs that begin with a prefix. One request a thousand.</summary>
    /// <param name="area">Where the container lies.</param>
    /// <param name="container">One of <see cref="KnownContainers"/>.</param>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The names.</returns>
    public async Task<IReadOnlyList<string>> NamesAsync(StorageArea area, string container, string prefix, CancellationToken cancellationToken) =>
        await accounts.Blobs(area).GetBlobContainerClient(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken).Select(blob => blob.Name).ToListAsync(cancellationToken);

    /// <summary>Deletes, unopened, every blob whose name begins with a prefix. One request a blob; none is no error.</summary>
    /// <param name="area">Where the container lies.</param>
    /// <param name="container">One of <see cref="KnownContainers"/>.</param>
    /// <param name="prefix">What the names begin with.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>How many this call deleted.</returns>
    public async Task<int> EraseAsync(StorageArea area, string container, string prefix, CancellationToken cancellationToken)
    {
        var blobs = accounts.Blobs(area).GetBlobContainerClient(container);
        var erased = 0;
        await foreach (var blob in blobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
        {
            if (await blobs.DeleteBlobIfExistsAsync(blob.Name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken))
                erased++;
        }

        return erased;
    }

    private RowIdentity Identity(string container, string name) => new(options.Value.File, container, "", name);
}
