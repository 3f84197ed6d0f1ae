using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Microsoft.Extensions.Options;

namespace Juki.Vault.Tables;

/// <summary>Gives the sealed tables of this server's file.</summary>
public sealed class SealedTables(IStorageAccounts accounts, KeyRing keys, IOptions<VaultOptions> options)
{
    /// <summary>A sealed table.</summary>
    /// <param name="area">Where it lies.</param>
    /// <param name="name">One of <see cref="KnownTables"/>.</param>
    /// <returns>The table.</returns>
    public SealedTable Open(StorageArea area, string name) =>
        new(accounts.Tables(area).GetTableClient(name), keys, options.Value.File);
}
