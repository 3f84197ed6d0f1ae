using System.Text.Json;

namespace Juki.Infra.Tests;

/// <summary>Nothing is reachable from outside the network, nothing by a key, nothing over an old protocol.</summary>
public sealed class ClosedTests
{
    public static TheoryData<string, string[], string> Rules => new()
    {
        { "Microsoft.Storage/storageAccounts", ["publicNetworkAccess"], "Disabled" },
        { "Microsoft.Storage/storageAccounts", ["networkAcls", "defaultAction"], "Deny" },
        { "Microsoft.Storage/storageAccounts", ["networkAcls", "bypass"], "None" },
        { "Microsoft.Storage/storageAccounts", ["allowSharedKeyAccess"], "False" },
        { "Microsoft.Storage/storageAccounts", ["allowBlobPublicAccess"], "False" },
        { "Microsoft.Storage/storageAccounts", ["supportsHttpsTrafficOnly"], "True" },
        { "Microsoft.Storage/storageAccounts", ["minimumTlsVersion"], "TLS1_2" },
        { "Microsoft.Storage/storageAccounts/blobServices/containers", ["publicAccess"], "None" },
        { "Microsoft.KeyVault/vaults", ["publicNetworkAccess"], "Disabled" },
        { "Microsoft.KeyVault/vaults", ["networkAcls", "defaultAction"], "Deny" },
        { "Microsoft.KeyVault/vaults", ["networkAcls", "bypass"], "None" },
        { "Microsoft.KeyVault/vaults", ["enableRbacAuthorization"], "True" },
        { "Microsoft.ServiceBus/namespaces", ["publicNetworkAccess"], "Disabled" },
        { "Microsoft.ServiceBus/namespaces", ["disableLocalAuth"], "True" },
        { "Microsoft.ServiceBus/namespaces", ["minimumTlsVersion"], "1.2" },
        { "Microsoft.Web/sites", ["publicNetworkAccess"], "Disabled" },
        { "Microsoft.Web/sites", ["httpsOnly"], "True" },
        { "Microsoft.Web/sites", ["siteConfig", "minTlsVersion"], "1.2" },
        { "Microsoft.Web/sites", ["siteConfig", "ftpsState"], "Disabled" },
        { "Microsoft.Web/sites/basicPublishingCredentialsPolicies", ["allow"], "False" },
        { "Microsoft.OperationalInsights/workspaces", ["features", "disableLocalAuth"], "True" },
        { "Microsoft.Insights/components", ["DisableLocalAuth"], "True" },
    };

    // What the servers and their neighbours are made of. A new type is to be thought about here.
    private static readonly string[] Known =
    [
        "Microsoft.Authorization/roleAssignments",
        "Microsoft.Authorization/roleDefinitions",
        "Microsoft.Insights/components",
        "Microsoft.Insights/diagnosticSettings",
        "Microsoft.KeyVault/vaults",
        "Microsoft.ManagedIdentity/userAssignedIdentities",
        "Microsoft.Network/networkSecurityGroups",
        "Microsoft.Network/privateDnsZones",
        "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
        "Microsoft.Network/privateEndpoints",
        "Microsoft.Network/privateEndpoints/privateDnsZoneGroups",
        "Microsoft.Network/virtualNetworks",
        "Microsoft.OperationalInsights/workspaces",
        "Microsoft.Resources/resourceGroups",
        "Microsoft.ServiceBus/namespaces",
        "Microsoft.ServiceBus/namespaces/queues",
        "Microsoft.Storage/storageAccounts",
        "Microsoft.Storage/storageAccounts/blobServices",
        "Microsoft.Storage/storageAccounts/blobServices/containers",
        "Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies",
        "Microsoft.Storage/storageAccounts/tableServices",
        "Microsoft.Storage/storageAccounts/tableServices/tables",
        "Microsoft.Web/serverfarms",
        "Microsoft.Web/sites",
        "Microsoft.Web/sites/basicPublishingCredentialsPolicies",
        "Microsoft.Web/sites/config",
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Every_resource_of_a_type_is_closed(string type, string[] path, string expected)
    {
        foreach (var server in ServerOf.Both)
        {
            foreach (var resource in await Resources.OfTypeAsync(type, server))
            {
                var value = resource.At(path);
                Assert.True(value.ValueKind != JsonValueKind.Undefined && value.ToString() == expected, $"{resource}: {string.Join('.', path)} is '{value}'.");
            }
        }
    }

    [Fact]
    public async Task No_other_type_of_resource_is_made() =>
        Assert.Equal(Known, (await Resources.AllAsync()).Select(resource => resource.Type).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(ServerOf.Files), MemberType = typeof(ServerOf))]
    public async Task What_has_no_public_address_has_a_private_one(string file)
    {
        var reached = (await Resources.OfTypeAsync("Microsoft.Network/privateEndpoints", ServerOf.Of(file)))
            .Select(endpoint => endpoint.At("privateLinkServiceConnections").EnumerateArray().Single().GetProperty("properties").GetProperty("privateLinkServiceId").GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var type in new[] { "Microsoft.Storage/storageAccounts", "Microsoft.KeyVault/vaults", "Microsoft.ServiceBus/namespaces", "Microsoft.Web/sites" })
            Assert.All(await Resources.OfTypeAsync(type, ServerOf.Of(file)), resource => Assert.Contains(resource.Id, reached));
    }

    [Fact]
    public async Task The_template_holds_no_secret_and_asks_for_none()
    {
        var text = (await Bicep.BuiltAsync()).Output;
        Assert.All(
            ["listKeys", "listAccountSas", "listSecrets", "securestring", "secureObject", "AccountKey=", "SharedAccessKey", "Password"],
            word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }
}
