using System.Text.Json;
using Juki.Vault.Storage;

namespace Juki.Infra.Tests;

/// <summary>Each server has the tables and containers that the code uses, in the account where its app is told to look for them.</summary>
public sealed class StorageTests
{
    private const int SevenYears = (365 * 7) + 2;

    [Theory]
    [MemberData(nameof(ServerOf.Files), MemberType = typeof(ServerOf))]
    public async Task Each_area_has_its_tables_and_containers(string file)
    {
        var server = ServerOf.Of(file);
        var settings = await server.SettingsAsync();
        foreach (var area in Enum.GetValues<StorageArea>())
        {
            var account = settings[$"Storage__{area}"];
            var own = server.Stores.Where(store => store.Area == area).ToLookup(store => store.IsTable, store => store.Name);
            Assert.Equal(Names(KnownTables.All, area).Union(own[true]).Order(StringComparer.Ordinal), await MadeAsync("tableServices/tables", account));
            Assert.Equal(
                Names(KnownContainers.All, area).Union(own[false]).Order(StringComparer.Ordinal),
                await MadeAsync("blobServices/containers", account));
        }
    }

    [Theory]
    [MemberData(nameof(ServerOf.Files), MemberType = typeof(ServerOf))]
    public async Task Checkpoints_of_the_log_can_be_neither_changed_nor_erased_for_seven_years(string file)
    {
        var policy = Assert.Single(await Resources.OfTypeAsync("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies", ServerOf.Of(file)));
        Assert.Contains("/containers/checkpoints/", policy.Id, StringComparison.Ordinal);
        Assert.InRange(policy.At("immutabilityPeriodSinceCreationInDays").GetInt32(), SevenYears, int.MaxValue);
        Assert.False(policy.At("allowProtectedAppendWrites").GetBoolean());
    }

    // Of the accounts that hold anything of a person; the host's own holds leases and the package.
    [Theory]
    [Trait("Requirement", "V4")]
    [MemberData(nameof(ServerOf.Files), MemberType = typeof(ServerOf))]
    public async Task No_account_keeps_what_was_erased(string file)
    {
        var server = ServerOf.Of(file);
        var settings = await server.SettingsAsync();
        foreach (var area in Enum.GetValues<StorageArea>())
        {
            var service = Assert.Single(await Resources.OfTypeAsync("Microsoft.Storage/storageAccounts/blobServices", server), made => LiesIn(made, settings[$"Storage__{area}"]));
            Assert.All(
                ["deleteRetentionPolicy", "containerDeleteRetentionPolicy", "changeFeed", "restorePolicy"],
                keeping => Assert.False(service.At(keeping, "enabled").GetBoolean()));
            Assert.False(service.At("isVersioningEnabled").GetBoolean());
        }

        Assert.All(await Resources.OfTypeAsync("Microsoft.KeyVault/vaults", server), vault => Assert.Equal(JsonValueKind.Undefined, vault.At("enablePurgeProtection").ValueKind));
    }

    private static bool LiesIn(Resource made, string account) => made.Id.Contains($"/storageAccounts/{account}/", StringComparison.Ordinal);

    private static IEnumerable<string> Names(IReadOnlyList<(StorageArea Area, string Name)> all, StorageArea area) =>
        all.Where(known => known.Area == area).Select(known => known.Name).Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> MadeAsync(string kind, string account) =>
        (await Resources.AllAsync()).Where(made => made.Type == $"Microsoft.Storage/storageAccounts/{kind}" && LiesIn(made, account)).Select(made => made.Name).Order(StringComparer.Ordinal);
}
