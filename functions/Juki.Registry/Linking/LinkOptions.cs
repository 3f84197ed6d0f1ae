using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Linking;

/// <summary>Settings of the link at the Juki server: whose tokens are taken, and of which one app.</summary>
public sealed class LinkOptions
{
    /// <summary>Section of the settings, the same at both ends; each reads its own.</summary>
    public const string SectionName = "Link";

    /// <summary>Issuer of the tokens of apps; its discovery document lies below it. Https, except on the loopback.</summary>
    [Required, Url]
    public string Authority { get; set; } = "";

    /// <summary>Audience that tokens must be for.</summary>
    [Required]
    public string Audience { get; set; } = "";

    /// <summary>Object id (<c>oid</c>) of the Fuhyo server's identity: the one caller.</summary>
    [Required]
    public string Caller { get; set; } = "";

    /// <summary>Difference of clocks that is allowed for [P].</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);
}
