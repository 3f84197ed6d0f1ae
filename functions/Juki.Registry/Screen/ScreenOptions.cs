using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Screen;

/// <summary>Settings of the operator's screen (操作者画面).</summary>
public sealed class ScreenOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Screen";

    /// <summary>Client id of the screen at the identity provider, a public client [P].</summary>
    [Required]
    public string ClientId { get; set; } = "juki-screen";

    /// <summary>Scopes that the screen asks for, with spaces between: <c>openid</c>, and what the provider wants for a token of this server's audience [P].</summary>
    [Required]
    public string Scope { get; set; } = "openid";

    /// <summary>Time without input after which the screen locks: five minutes at the most (S1) [P].</summary>
    [Range(typeof(TimeSpan), "00:00:30", "00:05:00")]
    public TimeSpan LockAfter { get; set; } = TimeSpan.FromMinutes(5);
}
