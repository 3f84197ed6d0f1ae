using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace Juki.Vault.Storage;

/// <summary>Storage accounts of the Azure build, reached by their names over TLS with the app's identity; no account key exists.</summary>
public sealed class IdentityStorage(IOptions<StorageOptions> options, StorageClientOptions clients, TokenCredential credential)
    : IStorageAccounts
{
    /// <inheritdoc />
    public TableServiceClient Tables(StorageArea area) => new(Endpoint(area, "table"), credential, clients.ForTables());

    /// <inheritdoc />
    public BlobServiceClient Blobs(StorageArea area) => new(Endpoint(area, "blob"), credential, clients.ForBlobs());

    private Uri Endpoint(StorageArea area, string service) => new($"https://{options.Value.Of(area)}.{service}.core.windows.net");
}
