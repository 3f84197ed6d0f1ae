using System.Text.Json;

namespace Juki.Infra.Tests.Separation;

/// <summary>
/// Holds the rules of subnets against what may be reached, over HTTPS and AMQP: the server's own parts and, outside, the national server, the
/// identity provider and two services of Azure.
/// </summary>
internal static class NetworkRules
{
    private static readonly string[] Ports = ["443", "5671"];
    private static readonly string[] Services = ["AzureActiveDirectory", "AzureMonitor"];

    /// <summary>What is open that should not be, a sentence each.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<Resource> resources)
    {
        var guards = resources.Where(made => made.Type == "Microsoft.Network/networkSecurityGroups").ToDictionary(made => made.Id, StringComparer.Ordinal);
        var networks = resources.Where(made => made.Type == "Microsoft.Network/virtualNetworks").ToList();
        return [.. guards.Values.SelectMany(OfGroup), .. networks.SelectMany(network => OfNetwork(network, guards))];
    }

    private static IEnumerable<string> OfGroup(Resource guard) =>
        from rule in RulesOf(guard)
        where Text(rule, "access") == "Allow"
        let ends = Text(rule, "direction") == "Outbound"
            ? All(rule, "destinationAddressPrefix").Where(target => !MayBeReached(target, guard.Server!))
            : All(rule, "sourceAddressPrefix").Where(source => !MayCome(source, rule, guard))
        from open in ends.Concat(All(rule, "destinationPortRange").Except(Ports).Select(port => $"port {port}"))
        select $"{guard} is open to {open}.";

    private static IEnumerable<string> OfNetwork(Resource network, Dictionary<string, Resource> guards)
    {
        if (network.At("virtualNetworkPeerings").ValueKind != JsonValueKind.Undefined)
            yield return $"{network} is joined to another.";
        foreach (var subnet in network.At("subnets").EnumerateArray())
        {
            var properties = subnet.GetProperty("properties");
            // Apps only call and endpoints are only called.
            var direction = properties.TryGetProperty("delegations", out _) ? "Outbound" : "Inbound";
            var guard = properties.TryGetProperty("networkSecurityGroup", out var named) ? guards[named.GetProperty("id").GetString()!] : null;
            if (guard is null || !RulesOf(guard).Any(rule => Denies(rule, direction, "*")))
                yield return $"{network}, subnet {subnet.GetProperty("name")}, lets through what no rule names.";
        }
    }

    private static bool MayBeReached(string to, ServerOf server) =>
        Services.Contains(to) || new[] { server.AddressSpace, server.NationalAddresses, SampleDeployment.IdentityAddresses }.Any(range => IsWithin(to, range));

    // The tag covers every network that is joined to this one, so the other server's has to be kept out by name.
    private static bool MayCome(string from, JsonElement rule, Resource guard) =>
        IsWithin(from, guard.Server!.AddressSpace)
        || (from == "VirtualNetwork" && RulesOf(guard).Any(earlier =>
            Denies(earlier, "Inbound", guard.Server.Other.AddressSpace) && earlier.GetProperty("priority").GetInt32() < rule.GetProperty("priority").GetInt32()));

    private static bool IsWithin(string one, string range) =>
        Naming.IsAddresses(one) && Naming.Overlap(one, range) && int.Parse(one.Split('/').ElementAtOrDefault(1) ?? "32") >= int.Parse(range.Split('/')[1]);

    private static bool Denies(JsonElement rule, string direction, string from) =>
        (Text(rule, "access"), Text(rule, "direction"), Text(rule, "sourceAddressPrefix")) == ("Deny", direction, from)
        && new[] { "protocol", "sourcePortRange", "destinationAddressPrefix", "destinationPortRange" }.All(member => Text(rule, member) == "*");

    private static IEnumerable<JsonElement> RulesOf(Resource guard) => guard.At("securityRules").EnumerateArray().Select(rule => rule.GetProperty("properties"));

    // One, or many under the name in the plural.
    private static IEnumerable<string> All(JsonElement rule, string member) =>
        rule.TryGetProperty(member.EndsWith('x') ? $"{member}es" : $"{member}s", out var many) ? many.EnumerateArray().Select(one => one.GetString()!) : [Text(rule, member)];

    private static string Text(JsonElement rule, string member) => rule.TryGetProperty(member, out var value) ? value.GetString()! : "";
}
