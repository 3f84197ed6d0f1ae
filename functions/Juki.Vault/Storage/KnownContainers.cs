namespace Juki.Vault.Storage;

/// <summary>Names of the blob containers.</summary>
public static class KnownContainers
{
    /// <summary>Records area: bodies of quarantined messages, sealed.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>Records area: files that communication servers write, each sealed by its sender.</summary>
    public const string MunicipalFiles = "municipal-files";

    /// <summary>Records area: conditions of bulk jobs (一括提供) and their answers, sealed, a part of a job's rows each.</summary>
    public const string Bulk = "bulk";

    /// <summary>Records area of the Fuhyo server alone: individual numbers that wait to be fetched again (F2), sealed under the key of their day.</summary>
    public const string TemporaryNumbers = "temporary-numbers";

    /// <summary>Log area: signed checkpoints of the provision log, written once.</summary>
    public const string Checkpoints = "checkpoints";

    /// <summary>Every container, with the area it lies in.</summary>
    public static IReadOnlyList<(StorageArea Area, string Name)> All { get; } =
        [(StorageArea.Records, Quarantine), (StorageArea.Records, MunicipalFiles), (StorageArea.Records, Bulk), (StorageArea.Log, Checkpoints)];
}
