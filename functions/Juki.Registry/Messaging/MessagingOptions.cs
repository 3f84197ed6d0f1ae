using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Messaging;

/// <summary>Settings of the exchange with communication servers.</summary>
public sealed class MessagingOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Messaging";

    /// <summary>Largest message taken, in characters of its compact form [P]: a notice is a few thousand.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxMessageLength { get; set; } = 128 * 1024;

    /// <summary>File of the register of communication servers and their public keys.</summary>
    [Required]
    public string MunicipalRegister { get; set; } = "";

    /// <summary>CloudEvents source of this server's messages.</summary>
    [Required]
    public string Source { get; set; } = "/prefecture/12/juki";
}
