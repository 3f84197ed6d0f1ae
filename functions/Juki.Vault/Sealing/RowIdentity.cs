namespace Juki.Vault.Sealing;

/// <summary>Where a sealed row lies. It is bound into key and associated data, so that a row opens nowhere else (V1).</summary>
/// <param name="File">The file, <c>juki</c> or <c>fuhyo</c>.</param>
/// <param name="Store">Table or container.</param>
/// <param name="Partition">PartitionKey; empty for a blob.</param>
/// <param name="Row">RowKey or blob name.</param>
public readonly record struct RowIdentity(string File, string Store, string Partition, string Row);
