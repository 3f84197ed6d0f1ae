using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Stops;

/// <summary>Settings of the release of what was set aside.</summary>
public sealed class BacklogOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Backlog";

    /// <summary>How long one run may release before it leaves the rest to the next; below the host's limit of 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:09:30")]
    public TimeSpan RunLimit { get; set; } = TimeSpan.FromMinutes(8);
}
