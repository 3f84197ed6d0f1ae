namespace Juki.Vault.Storage;

/// <summary>A table or container that one server alone has; a module that only it adds names it.</summary>
/// <param name="Area">Where it lies.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsTable">Whether it is a table, and not a container.</param>
public sealed record OwnStore(StorageArea Area, string Name, bool IsTable);

/// <summary>Makes the tables and containers that are not there yet. Deployed, the templates make them and this finds them.</summary>
public sealed class StorageLayout(IStorageAccounts accounts, IEnumerable<OwnStore> own)
{
    /// <summary>Makes what is missing; safe to call at every start and from several processes.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when all are there.</returns>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        foreach (var (area, name) in KnownTables.All.Concat(own.Where(store => store.IsTable).Select(store => (store.Area, store.Name))))
            await accounts.Tables(area).CreateTableIfNotExistsAsync(name, cancellationToken);
        foreach (var (area, name) in KnownContainers.All.Concat(own.Where(store => !store.IsTable).Select(store => (store.Area, store.Name))))
            await accounts.Blobs(area).GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
    }
}
