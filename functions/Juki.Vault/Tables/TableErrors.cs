using Juki.Records.Errors;

namespace Juki.Vault.Tables;

/// <summary>Another writer was first: read again and decide anew. Nothing was written.</summary>
public sealed class RowChangedException(string table)
    : JukiException("vault-row-changed", $"A row of '{table}' was changed by another writer. Read it again and repeat the work.");

/// <summary>A payload is larger than a row can hold.</summary>
public sealed class RowTooLargeException(int size, int limit)
    : JukiException("vault-row-too-large", $"A row of {size} bytes is above the limit of {limit}. Split what it holds.");

/// <summary>An entity group breaks a rule of Table Storage that some emulators let pass.</summary>
public sealed class GroupRefusedException(string reason)
    : JukiException("vault-group-refused", $"The group was not sent: {reason}. Split the work into several groups.");
