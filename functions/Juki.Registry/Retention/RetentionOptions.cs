using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Retention;

/// <summary>Settings of keeping and erasing.</summary>
public sealed class RetentionOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Retention";

    /// <summary>How long one run may work before it leaves the rest to the next; below the host's limit of 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:09:30")]
    public TimeSpan RunLimit { get; set; } = TimeSpan.FromMinutes(8);
}
