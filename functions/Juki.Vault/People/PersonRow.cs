using Azure;

namespace Juki.Vault.People;

/// <summary>A row of a person's range other than the head.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Suffix">What follows kind and token in its key; orders the rows of a kind.</param>
/// <param name="Payload">What was sealed.</param>
/// <param name="ETag">Its version as read.</param>
public sealed record PersonRow(RowKind Kind, string Suffix, byte[] Payload, ETag ETag);
