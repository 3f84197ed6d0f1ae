using Juki.Records.Errors;

namespace Juki.Vault.Keys;

/// <summary>The vault holds no key object of this name.</summary>
public sealed class KeyObjectMissingException(string keyObject, Exception? inner = null)
    : JukiException("vault-key-object-missing", $"The vault holds no key object '{keyObject}'. If its period was purged, what it sealed is erased; otherwise restore the vault's access.", inner);

/// <summary>The storage holds no wrapped data key of this number.</summary>
public sealed class KeyUnknownException(DataKeyNumber number)
    : JukiException("vault-data-key-unknown", $"No data key '{number.KeyObject}' generation {number.Generation} is on record. The row was sealed elsewhere, or the table of wrapped keys is not the one it was sealed with.");
