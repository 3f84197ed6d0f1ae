using System.Text.Json;
using Juki.Vault.Storage;

namespace Juki.Infra.Tests;

/// <summary>The template makes the tables and containers that the code uses, in the account where it looks for them.</summary>
public sealed class StorageTests
{
    private const int SevenYears = (365 * 7) + 2;

    [Fact]
    public async Task Each_area_has_its_tables_and_containers()
    {
        var modules = Resources.Modules(await Bicep.CompiledAsync()).Where(module => Enum.TryParse<StorageArea>(module.Name, ignoreCase: true, out _)).ToList();
        Assert.Equal(Enum.GetValues<StorageArea>().Length, modules.Count);
        foreach (var (name, module) in modules)
        {
            var area = Enum.Parse<StorageArea>(name, ignoreCase: true);
            Assert.Equal(Names(KnownTables.All, area), Listed(module, "tables"));
            Assert.Equal(Names(KnownContainers.All, area), Listed(module, "containers").Concat(Listed(module, "immutableContainers")));
        }
    }

    [Fact]
    public async Task Checkpoints_of_the_log_can_be_neither_changed_nor_erased_for_seven_years()
    {
        var template = await Bicep.CompiledAsync();
        var log = Resources.Modules(template).Single(module => module.Name == "log").Json;
        Assert.Equal(["checkpoints"], Listed(log, "immutableContainers"));
        Assert.InRange(template.GetProperty("parameters").GetProperty("checkpointDays").GetProperty("defaultValue").GetInt32(), SevenYears, int.MaxValue);
        var policy = (await Resources.OfTypeAsync("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies"))[0];
        Assert.False(policy.At("allowProtectedAppendWrites").GetBoolean());
    }

    [Fact]
    [Trait("Requirement", "V4")]
    public async Task No_account_keeps_what_was_erased()
    {
        foreach (var service in (await Resources.OfTypeAsync("Microsoft.Storage/storageAccounts/blobServices")).Where(service => service.Properties.ValueKind == JsonValueKind.Object))
        {
            Assert.False(service.At("deleteRetentionPolicy", "enabled").GetBoolean());
            Assert.False(service.At("isVersioningEnabled").GetBoolean());
        }

        Assert.All(await Resources.OfTypeAsync("Microsoft.KeyVault/vaults"), vault => Assert.Equal(JsonValueKind.Undefined, vault.At("enablePurgeProtection").ValueKind));
    }

    private static IEnumerable<string> Names(IReadOnlyList<(StorageArea Area, string Name)> all, StorageArea area) =>
        all.Where(known => known.Area == area).Select(known => known.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Listed(JsonElement module, string parameter) =>
        module.GetProperty("properties").GetProperty("parameters").TryGetProperty(parameter, out var list)
            ? list.GetProperty("value").EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal)
            : [];
}
