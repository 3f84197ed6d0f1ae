using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Juki.Testing.Memory;

/// <summary>Containers in memory that are written to and not read.</summary>
internal sealed class MemoryBlobs : BlobServiceClient
{
    // Objects around the bytes: the array's head, the name, its place in the dictionary.
    private const int BlobOverhead = 120;

    private readonly ConcurrentDictionary<(string Container, string Name), byte[]> _blobs = new();
    private long _bytes;

    /// <summary>About how many bytes they take on the heap.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public override BlobContainerClient GetBlobContainerClient(string blobContainerName) => new Container(this, blobContainerName);

    private void Write(string container, string name, byte[] content)
    {
        if (!_blobs.TryAdd((container, name), content))
            throw new RequestFailedException(409, "There is one.", "BlobAlreadyExists", null);
        Interlocked.Add(ref _bytes, BlobOverhead + (sizeof(char) * name.Length) + content.Length);
    }

    private sealed class Container(MemoryBlobs blobs, string container) : BlobContainerClient
    {
        public override Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
            PublicAccessType publicAccessType = PublicAccessType.None,
            IDictionary<string, string>? metadata = null,
            BlobContainerEncryptionScopeOptions? encryptionScopeOptions = null,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(Response.FromValue(BlobsModelFactory.BlobContainerInfo(default, default), Answer.NoContent));

        public override BlobClient GetBlobClient(string blobName) => new Blob(blobs, container, blobName);
    }

    private sealed class Blob(MemoryBlobs blobs, string container, string name) : BlobClient
    {
        public override Task<Response<BlobContentInfo>> UploadAsync(
            BinaryData content, BlobUploadOptions options, CancellationToken cancellationToken = default)
        {
            if (options.Conditions?.IfNoneMatch != ETag.All)
                throw new NotSupportedException("Blobs in memory are written once.");
            blobs.Write(container, name, content.ToArray());
            return Task.FromResult(Response.FromValue(BlobsModelFactory.BlobContentInfo(default, default, [], default, default), Answer.NoContent));
        }
    }
}
