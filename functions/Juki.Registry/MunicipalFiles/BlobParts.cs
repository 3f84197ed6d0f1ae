using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Juki.Vault.Blobs;
using Juki.Vault.Storage;

namespace Juki.Registry.MunicipalFiles;

/// <summary>The parts of a file that lie in one blob, a line each. The blob is streamed: no more than a part of it is in memory.</summary>
/// <param name="blobs">The blobs.</param>
/// <param name="blob">The one, as found.</param>
/// <param name="longest">Most characters of a part.</param>
internal sealed class BlobParts(DeliveredBlobs blobs, DeliveredBlob blob, int longest) : IPartSource
{
    /// <inheritdoc />
    public async IAsyncEnumerable<string?> ReadAsync(
        FileManifest manifest, Func<int, bool> wanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await OpenAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var number = 0;
        await foreach (var line in PartLines.ReadAsync(stream, longest, hash, cancellationToken))
        {
            number++;
            if (line is null)
            {
                await CheckAsync(manifest, cancellationToken);
                throw new FileRefusedException(FileFault.Part, number);
            }

            yield return wanted(number) ? line : null;
        }

        Check(manifest, hash.GetHashAndReset());
    }

    /// <inheritdoc />
    public async Task CheckAsync(FileManifest manifest, CancellationToken cancellationToken)
    {
        await using var stream = await OpenAsync(cancellationToken);
        Check(manifest, await SHA256.HashDataAsync(stream, cancellationToken));
    }

    private static void Check(FileManifest manifest, byte[] hash)
    {
        if (Convert.ToHexStringLower(hash) != manifest.Blob!.Sha256)
            throw new FileRefusedException(FileFault.Changed);
    }

    private async Task<Stream> OpenAsync(CancellationToken cancellationToken) =>
        await blobs.OpenAsync(StorageArea.Records, KnownContainers.MunicipalFiles, blob, cancellationToken) ?? throw new FileRefusedException(FileFault.Changed);
}
