namespace Juki.Vault.Storage;

/// <summary>The storage accounts of one server, kept apart by who may do what with them.</summary>
public enum StorageArea
{
    /// <summary>People, claims, markers, quarantine.</summary>
    Records,

    /// <summary>Wrapped data keys and sealed message keys.</summary>
    Keys,

    /// <summary>The provision log and its checkpoints.</summary>
    Log,
}
