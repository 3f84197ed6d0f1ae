using System.ComponentModel.DataAnnotations;

namespace Juki.Vault.Storage;

/// <summary>
/// Where the storage accounts are. In the Local build each value is a connection string; in the Azure build it is
/// the account's name, reached by the app's identity over TLS.
/// </summary>
public sealed class StorageOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Storage";

    /// <summary>Account of people, claims, markers and quarantine.</summary>
    [Required]
    public string Records { get; set; } = "";

    /// <summary>Account of wrapped keys.</summary>
    [Required]
    public string Keys { get; set; } = "";

    /// <summary>Account of the provision log.</summary>
    [Required]
    public string Log { get; set; } = "";

    /// <summary>The setting of an area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>Connection string or account name.</returns>
    public string Of(StorageArea area) => area switch
    {
        StorageArea.Records => Records,
        StorageArea.Keys => Keys,
        StorageArea.Log => Log,
        _ => throw new ArgumentOutOfRangeException(nameof(area)),
    };
}
