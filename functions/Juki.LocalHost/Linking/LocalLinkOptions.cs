using System.ComponentModel.DataAnnotations;

namespace Juki.LocalHost.Linking;

/// <summary>Settings of the Fuhyo server's identity on this machine, in place of a managed identity.</summary>
public sealed class LocalLinkOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "LocalLink";

    /// <summary>The identity provider.</summary>
    [Required]
    public Uri Identity { get; set; } = null!;

    /// <summary>File of the app's key pair.</summary>
    [Required]
    public string KeyFile { get; set; } = "";
}
