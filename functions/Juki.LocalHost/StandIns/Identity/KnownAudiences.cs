namespace Juki.LocalHost.StandIns.Identity;

/// <summary>The servers that the identity provider issues access tokens for. A request names one as its scope.</summary>
public static class KnownAudiences
{
    /// <summary>The Juki server.</summary>
    public const string Juki = "juki-server";

    /// <summary>The Fuhyo server.</summary>
    public const string Fuhyo = "fuhyo-server";

    /// <summary>The Juki server's end of the link (F1): for the Fuhyo server's app alone, never for people.</summary>
    public const string Link = "juki-link";

    /// <summary>Those that operators get tokens for, the one for which a token is when the request names none first.</summary>
    public static IReadOnlyList<string> All { get; } = [Juki, Fuhyo];
}
