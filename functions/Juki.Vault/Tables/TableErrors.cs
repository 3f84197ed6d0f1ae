using Juki.Records.Errors;
using Juki.Vault.Storage;

namespace Juki.Vault.Tables;

/// <summary>Another writer was first: read again and decide anew. Nothing was written.</summary>
public sealed class RowChangedException(string table)
    : JukiException("vault-row-changed", $"A row of '{table}' was changed by another writer. Read it again and repeat the work.");

/// <summary>A payload is larger than a row can hold.</summary>
public sealed class RowTooLargeException(int size, int limit)
    : JukiException("vault-row-too-large", $"A row of {size} bytes is above the limit of {limit}. Split what it holds.");

/// <summary>Something was to be sealed under the year's key where the rotation of these keys does not look: it would be lost with the key.</summary>
public sealed class StoreNotRotatedException(string store)
    : JukiException("vault-store-not-rotated", $"'{store}' is not visited when the year's key is rotated, so nothing may be sealed under it there. Add it to {nameof(KnownTables)}.{nameof(KnownTables.Rotated)}, or seal under a key that ends with what it seals.");

/// <summary>An entity group breaks a rule of Table Storage that some emulators let pass.</summary>
public sealed class GroupRefusedException(string reason)
    : JukiException("vault-group-refused", $"The group was not sent: {reason}. Split the work into several groups.");
