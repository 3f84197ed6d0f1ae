using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Juki.Vault.Storage;

/// <summary>Clients of the storage accounts. Each build has its own way in: connection strings, or a managed identity.</summary>
public interface IStorageAccounts
{
    /// <summary>The table service of an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>A client whose requests are recorded.</returns>
    TableServiceClient Tables(StorageArea area);

    /// <summary>The blob service of an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>A client whose requests are recorded.</returns>
    BlobServiceClient Blobs(StorageArea area);
}
