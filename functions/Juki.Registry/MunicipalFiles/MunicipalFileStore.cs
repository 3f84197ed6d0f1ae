using Juki.Registry.Messaging;
using Juki.Vault.Blobs;
using Juki.Vault.Storage;
using Microsoft.Extensions.Options;

namespace Juki.Registry.MunicipalFiles;

/// <summary>Opens municipalities' files, wherever their parts lie.</summary>
public sealed class MunicipalFileStore(DeliveredBlobs blobs, FileBoard board, PartReader parts, IOptions<MessagingOptions> options)
{
    /// <summary>Opens a file. One request.</summary>
    /// <param name="manifest">What its municipality said of it.</param>
    /// <param name="version">The version that it must have (<see cref="MunicipalFile.Version"/>); null for whichever is there.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The file, not read yet.</returns>
    /// <exception cref="FileRefusedException">It is not there, or not of the size that its message says.</exception>
    public async Task<MunicipalFile> OpenAsync(FileManifest manifest, string? version, CancellationToken cancellationToken)
    {
        if (manifest.Blob is not { } told)
            return new MunicipalFile(manifest, "", new QueuedParts(board), parts);
        if (told.Name != FileManifest.BlobName(manifest.Sender.Code.Value, manifest.FileId)
            || await blobs.FindAsync(StorageArea.Records, KnownContainers.MunicipalFiles, told.Name, cancellationToken) is not { } blob)
        {
            throw new FileRefusedException(FileFault.Missing);
        }

        if (blob.Size != told.Size)
            throw new FileRefusedException(FileFault.Truncated);
        return version is null || version == blob.Version
            ? new MunicipalFile(manifest, blob.Version, new BlobParts(blobs, blob, options.Value.MaxMessageLength), parts)
            : throw new FileRefusedException(FileFault.Changed);
    }
}
