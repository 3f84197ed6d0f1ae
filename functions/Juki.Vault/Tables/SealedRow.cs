using Azure;

namespace Juki.Vault.Tables;

/// <summary>A row that was read and opened.</summary>
/// <param name="PartitionKey">Its partition.</param>
/// <param name="RowKey">Its row.</param>
/// <param name="Payload">What was sealed.</param>
/// <param name="ETag">Its version, for a change that must not overwrite another's.</param>
public sealed record SealedRow(string PartitionKey, string RowKey, byte[] Payload, ETag ETag);
