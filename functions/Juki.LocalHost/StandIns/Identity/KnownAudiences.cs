namespace Juki.LocalHost.StandIns.Identity;

/// <summary>The servers that the identity provider issues access tokens for. A request names one as its scope.</summary>
public static class KnownAudiences
{
    /// <summary>The Juki server.</summary>
    public const string Juki = "juki-server";

    /// <summary>The Fuhyo server.</summary>
    public const string Fuhyo = "fuhyo-server";

    /// <summary>All of them, the one for which a token is when the request names none first.</summary>
    public static IReadOnlyList<string> All { get; } = [Juki, Fuhyo];
}
