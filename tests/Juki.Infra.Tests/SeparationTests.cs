using Juki.Infra.Tests.Separation;

namespace Juki.Infra.Tests;

/// <summary>The two servers reach each other by the link alone, and nobody else but those who are named (F1, F4).</summary>
[Trait("Requirement", "F1")]
[Trait("Requirement", "F4")]
public sealed class SeparationTests
{
    private const string Endpoint = "Microsoft.Network/privateEndpoints";
    private const string Network = "Microsoft.Network/virtualNetworks";
    private const string Rules = "Microsoft.Network/networkSecurityGroups";
    private const string Right = "Microsoft.Authorization/roleAssignments";
    private const string Site = "Microsoft.Web/sites";
    private const string Settings = "Microsoft.Web/sites/config";

    [Fact]
    public async Task The_link_is_the_only_way_between_the_servers() => Assert.Empty(Crossings.In(await Resources.AllAsync()));

    [Fact]
    public async Task The_link_is_there()
    {
        var (juki, fuhyo) = (await ServerOf.Juki.SettingsAsync(), await ServerOf.Fuhyo.SettingsAsync());
        var app = await ServerOf.Juki.AppAsync();
        Assert.Equal((SampleDeployment.Audience, $"api://{SampleDeployment.Audience}/.default"), (juki["Link__Audience"], fuhyo["Link__Scope"]));
        Assert.Equal($"[format('{{0}}{{1}}/v2.0', environment().authentication.loginEndpoint, '{SampleDeployment.Tenant}')]", juki["Link__Authority"]);
        Assert.Contains("/id-fuhyo-test'", juki["Link__Caller"], StringComparison.Ordinal);
        Assert.Contains($"reference('{app.Id}'", fuhyo["Link__JukiServer"], StringComparison.Ordinal);
        Assert.Single(await Resources.OfTypeAsync(Endpoint, ServerOf.Fuhyo), endpoint => endpoint.Json.GetRawText().Contains(app.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_Fuhyo_app_reaches_the_endpoint_of_the_link()
    {
        var subnets = Assert.Single(await Resources.OfTypeAsync(Network, ServerOf.Fuhyo)).At("subnets").EnumerateArray()
            .ToDictionary(subnet => subnet.GetProperty("name").GetString()!, subnet => subnet.GetProperty("properties"));
        var guard = Assert.Single(await Resources.OfTypeAsync(Rules, ServerOf.Fuhyo), rules => rules.Id == subnets["link"].GetProperty("networkSecurityGroup").GetProperty("id").GetString());
        var allowed = Assert.Single(guard.At("securityRules").EnumerateArray().Select(rule => rule.GetProperty("properties")), rule => rule.GetProperty("access").GetString() == "Allow");
        Assert.Equal(subnets["app"].GetProperty("addressPrefix").GetString(), allowed.GetProperty("sourceAddressPrefix").GetString());
        Assert.Equal("443", Assert.Single(allowed.GetProperty("destinationPortRanges").EnumerateArray()).GetString());
    }

    // Each fault is one replacement in one resource.
    [Theory]
    [InlineData(Site, "juki", "/id-juki-test\"", "/id-fuhyo-test\"", "names the fuhyo server")]
    [InlineData(Site, "fuhyo", "vnet-fuhyo-test", "vnet-juki-test", "names the juki server")]
    [InlineData(Settings, "juki", "').principalId]", "').clientId]", "Link__Caller names the fuhyo server")]
    [InlineData(Settings, "juki", "\"juki-server\"", "\"http://10.20.2.70/\"", "Access__Audience names the fuhyo server")]
    [InlineData(Settings, "fuhyo", "\"fuhyo-screen\"", "\"https://elsewhere.example/\"", "Screen__ClientId is an address outside")]
    [InlineData(Endpoint, "fuhyo", "/subnets/link", "/subnets/endpoints", "names the juki server")]
    [InlineData(Network, "juki", "\"subnets\"", "\"virtualNetworkPeerings\": [], \"subnets\"", "is joined to another")]
    [InlineData(Network, "juki", "\"networkSecurityGroup\"", "\"routeTable\"", "lets through what no rule names")]
    [InlineData(Rules, "juki", "\"sourceAddressPrefix\": \"*\"", "\"sourceAddressPrefix\": \"10.0.0.0/8\"", "lets through what no rule names")]
    [InlineData(Rules, "juki", "\"AzureMonitor\"", "\"Internet\"", "is open to Internet")]
    [InlineData(Rules, "juki", "\"5671\"", "\"22\"", "is open to port 22")]
    [InlineData(Rules, "juki", "\"VirtualNetwork\"", "\"10.0.0.0/8\"", "is open to 10.0.0.0/8")]
    [InlineData(Rules, "fuhyo", "\"priority\": 100", "\"priority\": 300", "is open to VirtualNetwork")]
    [InlineData(Right, "juki", "5a000000-0000-4000-8000-000000000011", "5a000000-0000-4000-8000-000000000012", "is given to a stranger")]
    [InlineData(Right, "fuhyo", "/resourceGroups/rg-fuhyo-test/providers/Microsoft.KeyVault", "/providers/Microsoft.KeyVault", "is neither server's")]
    public async Task Another_way_is_found(string type, string file, string from, string to, string expected)
    {
        var resources = await Resources.AllAsync();
        var spoiled = resources.Select(made => made.Type == type && made.Server == ServerOf.Of(file) ? made.With(from, to) : made).ToList();
        Assert.NotEqual(resources.Select(made => made.Json.GetRawText()), spoiled.Select(made => made.Json.GetRawText()));
        Assert.Contains(Crossings.In(spoiled), found => found.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ways_in_the_templates_themselves_are_found()
    {
        var found = Crossings.In(await Resources.ExpandedAsync(PlantedWays.In));
        Assert.All(PlantedWays.Found, expected => Assert.Contains(found, sentence => expected.All(part => sentence.Contains(part, StringComparison.Ordinal))));
    }
}
