using System.Text.RegularExpressions;
using Juki.Registry.Messaging;
using Juki.Vault.Storage;

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
        var named = Guids().Matches((await Bicep.BuiltAsync()).Output).Select(match => match.Value).Distinct();
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
    public async Task Every_right_is_given_on_one_resource() =>
        Assert.All(await Resources.OfTypeAsync("Microsoft.Authorization/roleAssignments"), right => Assert.Matches(OnOneResource(), right.Id));

    [Theory]
    [MemberData(nameof(ServerOf.Files), MemberType = typeof(ServerOf))]
    public async Task A_communication_server_sends_notices_and_files_and_receives_its_own_replies(string file)
    {
        var server = ServerOf.Of(file);
        var rights = (
            from right in await Resources.OfTypeAsync("Microsoft.Authorization/roleAssignments", server)
            where right.At("principalId").GetString() == server.MunicipalPrincipal
            select (Place: Place().Match(right.Id).Groups[1].Value, Role: BuiltIn[right.At("roleDefinitionId").GetString()!.Split('/')[^1]])).ToList();
        var settings = await server.SettingsAsync();

        Assert.Equal(
            new[]
            {
                ($"containers/{KnownContainers.MunicipalFiles}", "Storage Blob Data Contributor"),
                ($"queues/{settings["JukiFilesQueue"]}", "Azure Service Bus Data Sender"),
                ($"queues/{settings["JukiUpdatesQueue"]}", "Azure Service Bus Data Sender"),
                ($"queues/{KnownQueues.Replies(SampleDeployment.Municipality)}", "Azure Service Bus Data Receiver"),
            }.Order(),
            rights.Order());
    }

    [Theory]
    [MemberData(nameof(ServerOf.Files), MemberType = typeof(ServerOf))]
    public async Task A_communication_server_reads_no_file_again_and_writes_none_of_another(string file)
    {
        var server = ServerOf.Of(file);
        var right = Assert.Single(
            await Resources.OfTypeAsync("Microsoft.Authorization/roleAssignments", server),
            right => right.Id.Contains($"/containers/{KnownContainers.MunicipalFiles}/", StringComparison.Ordinal) && right.At("principalId").GetString() == server.MunicipalPrincipal);
        Assert.Equal(
            "((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'}) AND !(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete'}))"
            + $" AND (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path] StringStartsWith '{SampleDeployment.Municipality}/'))",
            right.At("condition").GetString());
    }

    // A right on a whole group lies right behind the group's name.
    [GeneratedRegex("/resourceGroups/[^/']+/providers/(?!Microsoft.Authorization)")]
    private static partial Regex OnOneResource();

    [GeneratedRegex("/((?:queues|containers)/[^/']+)")]
    private static partial Regex Place();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guids();
}
