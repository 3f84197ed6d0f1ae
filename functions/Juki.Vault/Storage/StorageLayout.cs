namespace Juki.Vault.Storage;

/// <summary>Makes the tables and containers that are not there yet. Deployed, the templates make them and this finds them.</summary>
public sealed class StorageLayout(IStorageAccounts accounts)
{
    /// <summary>Makes what is missing; safe to call at every start and from several processes.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when all are there.</returns>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        foreach (var (area, name) in KnownTables.All)
            await accounts.Tables(area).CreateTableIfNotExistsAsync(name, cancellationToken);
        foreach (var (area, name) in KnownContainers.All)
            await accounts.Blobs(area).GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }
}
