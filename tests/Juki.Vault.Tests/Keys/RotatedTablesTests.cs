using Juki.Testing;
using Juki.Vault.Blobs;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Vault.Tests.Keys;

/// <summary>What is sealed under the year's key outside the tables that are rotated would be lost with that key.</summary>
[Trait("Requirement", "V4")]
public sealed class RotatedTablesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DataKeyNumber Year = KeyPeriods.Current(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Nothing_is_sealed_under_the_years_key_where_the_rotation_does_not_look()
    {
        await using var vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder);
        foreach (var (area, name) in KnownTables.All.Where(t => t.Name != KnownTables.DataKeys))
        {
            var table = vault.Get<SealedTables>().Open(area, name);
            var write = () => table.PutAsync("rotated", $"{Guid.NewGuid():N}", [1], Year, default);
            if (KnownTables.Rotated.Contains((area, name)))
                await write();
            else
                await Assert.ThrowsAsync<StoreNotRotatedException>(write);
        }
    }

    [Fact]
    public async Task No_blob_is_sealed_under_the_years_key()
    {
        await using var vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder);
        foreach (var (area, name) in KnownContainers.All)
            await Assert.ThrowsAsync<StoreNotRotatedException>(() => vault.Get<SealedBlobs>().TryWriteAsync(area, name, "b", new byte[1], Year, default));
    }
}
