using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Forwarding;

/// <summary>Settings of forwarding to the national server (全国サーバ).</summary>
public sealed class ForwardingOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Forwarding";

    /// <summary>Base address of the national server, https.</summary>
    [Required, Url]
    public string NationalServer { get; set; } = "";

    /// <summary>This server's client certificate with its key, PKCS #12 in base64, without a password: the form in which a key vault gives it.</summary>
    [Required]
    public string ClientCertificate { get; set; } = "";

    /// <summary>Certificate of the authority that the national server's certificate must chain to, DER in base64.</summary>
    [Required]
    public string NationalAuthority { get; set; } = "";

    /// <summary>How long one call may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan CallLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a call is tried again on a transient fault before the message goes back to the queue.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>Wait before the first repetition; it doubles.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Delivery at which the person is parked with an alarm instead of the message going to the dead letters at the tenth.</summary>
    [Range(1, 9)]
    public int ParkedAtDelivery { get; set; } = 9;

    /// <summary>How old a marker must be before the sweep nudges: nudges under way are younger.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan NudgeAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Most people that one sweep nudges [P]: what an initial load leaves to be forwarded comes in turns.</summary>
    [Range(1, 50_000)]
    public int NudgesAtOnce { get; set; } = 5_000;

    /// <summary>How old a parked person's marker must be before the sweep tries again [P].</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan ParkedNudgeAfter { get; set; } = TimeSpan.FromHours(1);
}
