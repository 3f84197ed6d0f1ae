namespace Juki.Infra.Tests.Separation;

/// <summary>Ways between the servers, and out, put into a copy of the templates: a right, an endpoint, settings and rules.</summary>
internal static class PlantedWays
{
    private const string RightAndEndpoint = """

        module plantedRight 'modules/queue.bicep' = {
          name: 'planted-right'
          scope: jukiGroup
          params: {
            namespaceName: split(jukiServer.outputs.queueNamespace, '.')[0]
            queueName: 'planted'
            rights: [{ principalId: fuhyoIdentity.outputs.principalId, role: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39' }]
          }
        }

        module plantedEndpoint 'modules/private-endpoint.bicep' = {
          name: 'planted-endpoint'
          scope: jukiGroup
          params: {
            name: 'planted'
            location: location
            tags: tags
            link: {
              subnetId: resourceId(subscription().subscriptionId, jukiGroup.name, 'Microsoft.Network/virtualNetworks/subnets', 'vnet-juki-${environmentName}', 'endpoints')
              zoneIds: { sites: jukiServer.outputs.siteZoneId }
            }
            targetId: fuhyoServer.outputs.appId
            service: 'sites'
          }
        }

        """;

    private const string RightOnTheSubscription = """
        param planted string

        resource right 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
          name: guid(subscription().id, planted)
          properties: { principalId: planted, principalType: 'ServicePrincipal', roleDefinitionId: role.id }
        }

        output id
        """;

    /// <summary>What must be found of them: parts of one sentence each.</summary>
    public static IReadOnlyList<string[]> Found { get; } =
    [
        ["/queues/planted", ".properties.principalId", "names the fuhyo server"],
        ["roleAssignments", "is neither server's"],
        ["/pe-planted-sites", "privateLinkServiceId", "names the fuhyo server"],
        ["Planted__Queues", "names the juki server"],
        ["Planted__App", "names the fuhyo server"],
        ["Planted__Addressees", "is an address outside"],
        ["nsg-juki-test-app", "is open to 10.20.2.0/24"],
        ["nsg-fuhyo-test-app", "is open to 10.20.1.0/24"],
        ["nsg-juki-test-endpoints", "is open to VirtualNetwork"],
    ];

    /// <summary>Puts them in.</summary>
    /// <param name="templates">The folder of the copy.</param>
    public static void In(string templates)
    {
        Change(templates, "main.bicep", "Link__Audience: linkAudience", """
            Link__Audience: linkAudience
                  Planted__App: 'https://func-fuhyo-${environmentName}-${suffix}.azurewebsites.net/'
                  Planted__Addressees: 'https://addressees.example/'
            """);
        Change(templates, "main.bicep", "Screen__ClientId: 'fuhyo-screen'", "Planted__Queues: jukiServer.outputs.queueNamespace");
        Change(templates, "main.bicep", "output JUKI_RESOURCE_GROUP", $"{RightAndEndpoint}output JUKI_RESOURCE_GROUP");
        Change(templates, "main.bicep", "params: { environmentName: environmentName }", "params: { environmentName: environmentName, planted: fuhyoIdentity.outputs.principalId }");
        Change(templates, "modules/key-role.bicep", "output id", RightOnTheSubscription);
        Change(templates, "modules/network.bicep", "{ name: 'telemetry', from: appAddresses, to: ['AzureMonitor'], ports: ['443'] }", "{ name: 'planted', from: appAddresses, to: [otherAddressSpace], ports: ['443'] }");
        Change(templates, "modules/network.bicep", "refused: otherAddressSpace\n    passages: [{ name: 'https", "refused: ''\n    passages: [{ name: 'https");
    }

    private static void Change(string templates, string file, string from, string to)
    {
        var path = Path.Combine(templates, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
