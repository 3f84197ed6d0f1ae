namespace Juki.Vault.Keys;

/// <summary>What a key object is for.</summary>
public enum KeyObjectKind
{
    /// <summary>RSA, wraps data keys.</summary>
    Wrapping,

    /// <summary>EC P-256, signs digests.</summary>
    Signing,
}

/// <summary>Makes and destroys key objects. Vault-level backups of them are forbidden: they would undo V4.</summary>
public interface IKeyObjects
{
    /// <summary>Makes a key object if there is none of this name; safe to call from several processes at once.</summary>
    /// <param name="keyObject">Its name: letters, digits and hyphens, at most 127.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the object can be used.</returns>
    Task EnsureAsync(string keyObject, KeyObjectKind kind, CancellationToken cancellationToken);

    /// <summary>Deletes and purges a key object; none of this name is no error, so that a purge can be resumed.</summary>
    /// <param name="keyObject">Its name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>When the destruction takes effect: the vault's purge protection may delay it, and deadlines count it in.</returns>
    Task<DateTimeOffset> DestroyAsync(string keyObject, CancellationToken cancellationToken);
}
