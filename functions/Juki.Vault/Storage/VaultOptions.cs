using System.ComponentModel.DataAnnotations;
using Juki.Vault.Keys;

namespace Juki.Vault.Storage;

/// <summary>Settings of the sealed storage.</summary>
public sealed class VaultOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Vault";

    /// <summary>The file that this server keeps, <c>juki</c> or <c>fuhyo</c>; bound into every sealed row.</summary>
    [Required, RegularExpression("^[a-z]{2,10}$")]
    public string File { get; set; } = "";

    /// <summary>Local build: folder of the key files. Azure build: address of the key vault.</summary>
    [Required]
    public string Keys { get; set; } = "";

    /// <summary>How long an unwrapped data key stays in memory [P]; 1 minute to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan KeyCacheLife { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Name of the vault key object of a data key.</summary>
    /// <param name="number">The data key.</param>
    /// <returns>Such as <c>juki-current-2026</c>.</returns>
    public string KeyObjectName(DataKeyNumber number) => $"{File}-{number.KeyObject}";
}
