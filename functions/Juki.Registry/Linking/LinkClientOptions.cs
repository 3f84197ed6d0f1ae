using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Linking;

/// <summary>Settings of the link at the Fuhyo server: where the Juki server is, and how long a number may wait to be fetched again.</summary>
public sealed class LinkClientOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = LinkOptions.SectionName;

    /// <summary>Most days from the coming of a number to the moment at which nothing can open it any more (F2, R3): less than a year.</summary>
    public const int MostDays = 364;

    // The day on which it comes and the one after it pass before its key may be destroyed, and a run of the purge may be missed.
    private const int DaysAround = 3;

    /// <summary>Base address of the Juki server, with a slash at the end.</summary>
    [Required, Url]
    public string JukiServer { get; set; } = "";

    /// <summary>Scope for which the app's own token is asked: whom it is for.</summary>
    [Required]
    public string Scope { get; set; } = "";

    /// <summary>Days for which a number that nobody acknowledges may be fetched again [P].</summary>
    [Range(1, MostDays)]
    public int KeepDays { get; set; } = 30;

    /// <summary>Days for which the key vault keeps a deleted key from being purged; as the templates set it.</summary>
    [Range(7, 90)]
    public int VaultPurgeDays { get; set; } = 90;

    /// <summary>How long the Juki server may take to answer [P].</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CallLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether everything is beyond recovery in time.</summary>
    public bool EndsInTime => KeepDays + VaultPurgeDays + DaysAround <= MostDays;

    /// <summary>Whether the Juki server is reached safely: over TLS, or without leaving the machine.</summary>
    internal bool IsSafe => Uri.TryCreate(JukiServer, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback);
}
