using Juki.Records.Errors;

namespace Juki.Vault.Sealing;

/// <summary>What was read is not what was sealed: edited, moved, swapped, cut short, mixed, or sealed under another key (V1).</summary>
public sealed class SealBrokenException(string store, string reason)
    : JukiException("vault-seal-broken", $"A row of '{store}' is not as it was sealed: {reason}. Nothing of it was used; restore it from a backup and find out who changed the storage.");
