using Juki.LocalHost.StandIns.Identity;

namespace Juki.LocalHost.Linking;

/// <summary>Settings of the two ends of the link on this machine.</summary>
internal static class LinkSettings
{
    /// <summary>The Juki server's: whose tokens it takes, and of which one app.</summary>
    public static IReadOnlyDictionary<string, string> OfJuki(Uri issuer) => new Dictionary<string, string>
    {
        ["Link__Authority"] = issuer.AbsoluteUri,
        ["Link__Audience"] = KnownAudiences.Link,
        ["Link__Caller"] = ConfidentialClient.FuhyoObjectId,
    };

    /// <summary>The Fuhyo server's: whom it asks, and how it proves itself.</summary>
    public static IReadOnlyDictionary<string, string> OfFuhyo(Uri juki, Uri issuer, string keyFile) => new Dictionary<string, string>
    {
        ["Link__JukiServer"] = juki.AbsoluteUri,
        ["Link__Scope"] = KnownAudiences.Link,
        ["LocalLink__Identity"] = issuer.AbsoluteUri,
        ["LocalLink__KeyFile"] = keyFile,
    };
}
