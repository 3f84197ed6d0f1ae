namespace Juki.Vault.Requests;

/// <summary>One request to a storage service, as counted by the request budgets (V3).</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Resource">Table or container that it went to; <c>$batch</c> for an entity group. Never a key.</param>
public readonly record struct StorageRequest(string Method, string Resource);
