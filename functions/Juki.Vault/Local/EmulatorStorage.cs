using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace Juki.Vault.Storage;

/// <summary>Storage accounts of the Local build, reached by connection strings.</summary>
public sealed class EmulatorStorage(IOptions<StorageOptions> options, StorageClientOptions clients) : IStorageAccounts
{
    /// <inheritdoc />
    public TableServiceClient Tables(StorageArea area) => new(options.Value.Of(area), clients.ForTables());

    /// <inheritdoc />
    public BlobServiceClient Blobs(StorageArea area) => new(options.Value.Of(area), clients.ForBlobs());
}
