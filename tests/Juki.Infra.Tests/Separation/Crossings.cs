using System.Text.Json;

namespace Juki.Infra.Tests.Separation;

/// <summary>
/// Walks all that a deployment makes and finds each way between the two servers, and each way out to somebody who is not named. Whatever
/// kind of resource it is: what lies in one server's group and names the other server in any value is a way, but for the link (F1).
/// </summary>
internal static class Crossings
{
    private const string Right = "Microsoft.Authorization/roleAssignments";

    // Both servers use the definition of the role; a definition gives nobody anything.
    private static readonly string[] OfNeither = ["Microsoft.Resources/resourceGroups", "Microsoft.Authorization/roleDefinitions"];

    // Settings that hold an address outside the server: the national server, those who issue tokens, and the link.
    private static readonly string[] Outside = ["Forwarding__NationalServer", "Access__Authority", "Link__Authority", "Link__JukiServer", "Link__Scope"];

    /// <summary>What was found, a sentence each; nothing where the link is the only way.</summary>
    public static IReadOnlyList<string> In(IReadOnlyList<Resource> resources)
    {
        var (naming, link) = (new Naming(resources), new Link(resources));
        return
        [
            .. resources.Where(made => made.Server is null && !OfNeither.Contains(made.Type)).Select(made => $"{made} is neither server's."),
            .. resources.Where(made => made.Server is not null).SelectMany(made => Across(made, naming, link)),
            .. resources.Where(made => made.Type == Right && made.Server is not null && !IsKnown(made, naming)).Select(made => $"{made} is given to a stranger."),
            .. resources.Where(made => made.Type == "Microsoft.Web/sites/config").SelectMany(made => Addressed(made, naming)),
            .. NetworkRules.Faults(resources),
        ];
    }

    private static IEnumerable<string> Across(Resource made, Naming naming, Link link) =>
        from value in Values(made.Json, "")
        where naming.NamedIn(value.Text).Contains(made.Server!.Other) && !link.Is(made, value.Path, value.Text)
        select $"{made}{value.Path} names the {made.Server!.Other} server.";

    // The server's own identity, or a communication server that the server knows.
    private static bool IsKnown(Resource right, Naming naming)
    {
        var principal = right.At("principalId").GetString()!;
        return principal == right.Server!.MunicipalPrincipal || naming.NamedIn(principal).SequenceEqual([right.Server]);
    }

    private static IEnumerable<string> Addressed(Resource settings, Naming naming) =>
        from setting in settings.Properties.EnumerateObject()
        let value = setting.Value.GetString()!
        where value.Contains("://", StringComparison.Ordinal) && !Outside.Contains(setting.Name) && !naming.NamedIn(value).Any()
        select $"{settings}.{setting.Name} is an address outside.";

    // Every text of a resource, names of members too: an app names its identities so. What is denied opens nothing.
    private static IEnumerable<(string Path, string Text)> Values(JsonElement at, string path) => at.ValueKind switch
    {
        JsonValueKind.String => [(path, at.GetString()!)],
        JsonValueKind.Array => at.EnumerateArray().SelectMany((item, index) => Values(item, $"{path}[{index}]")),
        JsonValueKind.Object when at.TryGetProperty("access", out var access) && access.GetString() == "Deny" => [],
        JsonValueKind.Object => at.EnumerateObject().SelectMany(member => Values(member.Value, $"{path}.{member.Name}").Prepend(($"{path}.{member.Name}", member.Name))),
        _ => [],
    };
}
