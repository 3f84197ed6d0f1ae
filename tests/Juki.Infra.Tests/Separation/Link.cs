namespace Juki.Infra.Tests.Separation;

/// <summary>
/// The link, which is all that one server may name of the other: the Juki app is told who may call, the Fuhyo app whom to call, and the
/// Fuhyo network has an endpoint of the Juki app, in a subnet of its own.
/// </summary>
internal sealed class Link(IReadOnlyList<Resource> resources)
{
    private readonly string _caller = IdOf(resources, "Microsoft.ManagedIdentity/userAssignedIdentities", ServerOf.Fuhyo);
    private readonly string _app = IdOf(resources, "Microsoft.Web/sites", ServerOf.Juki);

    /// <summary>Whether this value of a resource belongs to the link.</summary>
    public bool Is(Resource made, string path, string text) => (made.Type, made.Server!.File, path) switch
    {
        ("Microsoft.Web/sites/config", "juki", ".properties.Link__Caller") =>
            text.StartsWith($"[reference('{_caller}', ", StringComparison.Ordinal) && text.EndsWith(").principalId]", StringComparison.Ordinal),
        ("Microsoft.Web/sites/config", "fuhyo", ".properties.Link__JukiServer") =>
            text.StartsWith($"[format('{{0}}/', format('https://{{0}}', reference('{_app}', ", StringComparison.Ordinal) && text.EndsWith(").defaultHostName))]", StringComparison.Ordinal),
        ("Microsoft.Network/privateEndpoints", "fuhyo", ".properties.privateLinkServiceConnections[0].properties.privateLinkServiceId") =>
            text == _app && made.At("subnet", "id").GetString()!.EndsWith("/subnets/link", StringComparison.Ordinal),
        _ => false,
    };

    private static string IdOf(IReadOnlyList<Resource> resources, string type, ServerOf server) => Assert.Single(resources, made => made.Type == type && made.Server == server).Id;
}
