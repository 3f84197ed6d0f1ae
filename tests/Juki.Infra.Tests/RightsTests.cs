using System.Text.Json;
using System.Text.RegularExpressions;

namespace Juki.Infra.Tests;

/// <summary>Who may do what: the roles that are given, and none besides.</summary>
public sealed partial class RightsTests
{
    // Names by https://learn.microsoft.com/azure/role-based-access-control/built-in-roles.
    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["69a216fc-b8fb-44d8-bc22-1f3c2cd27a39"] = "Azure Service Bus Data Sender",
        ["4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0"] = "Azure Service Bus Data Receiver",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [Fact]
    public async Task No_other_built_in_role_is_named()
    {
        var named = Guids().Matches((await Bicep.CompiledAsync()).GetRawText()).Select(match => match.Value).Distinct();
        Assert.Equal(BuiltIn.Keys.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    // Backing a key up, restoring or exporting it would undo the erasing of what it sealed (V4).
    [Fact]
    [Trait("Requirement", "V4")]
    public async Task The_server_may_make_use_and_destroy_keys_and_never_keep_copies()
    {
        var role = (await Resources.OfTypeAsync("Microsoft.Authorization/roleDefinitions")).Single().At("permissions").EnumerateArray().Single();
        Assert.Equal(
            ["create/action", "delete", "purge/action", "read", "sign/action", "unwrap/action", "verify/action", "wrap/action"],
            role.GetProperty("dataActions").EnumerateArray()
                .Select(action => action.GetString()!.Replace("Microsoft.KeyVault/vaults/keys/", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Empty(role.GetProperty("actions").EnumerateArray());
    }

    [Fact]
    public async Task Every_right_is_given_on_one_resource()
    {
        foreach (var right in await Resources.OfTypeAsync("Microsoft.Authorization/roleAssignments"))
            Assert.True(right.Json.TryGetProperty("scope", out var scope) && scope.GetString()!.Length > 0, $"{right} has the whole group as its scope.");
    }

    [Fact]
    public async Task A_communication_server_sends_notices_and_files_and_receives_its_own_replies()
    {
        var rights = (
            from module in Resources.Modules(await Bicep.CompiledAsync())
            let parameters = module.Json.GetProperty("properties").GetProperty("parameters")
            where parameters.TryGetProperty("rights", out _)
            select (module.Name, Rights: parameters.GetProperty("rights").GetProperty("value"))).ToList();
        JsonElement Of(string queue) => rights.Single(module => module.Name.Contains(queue, StringComparison.Ordinal)).Rights;

        Assert.Equal(6, rights.Count);
        Assert.All([Of("-updates"), Of("-files")], queue => Assert.Contains(
            "map(parameters('municipalities'), lambda('one', createObject('principalId', lambdaVariables('one').principalId, 'role', variables('sender'))))",
            queue.GetString(),
            StringComparison.Ordinal));
        Assert.Equal(
            [("[parameters('principalId')]", "[variables('sender')]"), ("[parameters('municipalities')[copyIndex()].principalId]", "[variables('receiver')]")],
            Pairs(Of("-replies-")));
        Assert.All(Pairs(Of("-forwarding")).Concat(Pairs(Of("-bulk"))).Concat(Pairs(Of("-loads"))), pair => Assert.Equal("[parameters('principalId')]", pair.Principal));
    }

    private static IEnumerable<(string Principal, string Role)> Pairs(JsonElement rights) =>
        rights.EnumerateArray().Select(right => (right.GetProperty("principalId").GetString()!, right.GetProperty("role").GetString()!));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();
}
