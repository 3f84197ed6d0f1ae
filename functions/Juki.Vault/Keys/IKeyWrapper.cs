namespace Juki.Vault.Keys;

/// <summary>A data key wrapped by a vault key object.</summary>
/// <param name="KeyVersion">The version of the object that wrapped it, as the vault names it.</param>
/// <param name="Bytes">RSA-OAEP-256 ciphertext.</param>
public sealed record WrappedKey(string KeyVersion, byte[] Bytes);

/// <summary>Wraps and unwraps data keys with RSA-OAEP-256 under a key object that never leaves the vault.</summary>
public interface IKeyWrapper
{
    /// <summary>Wraps a data key.</summary>
    /// <param name="keyObject">Name of an existing RSA key object.</param>
    /// <param name="dataKey">The key, 32 bytes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The wrapped key.</returns>
    /// <exception cref="KeyObjectMissingException">No such object, or it was destroyed.</exception>
    Task<WrappedKey> WrapAsync(string keyObject, ReadOnlyMemory<byte> dataKey, CancellationToken cancellationToken);

    /// <summary>Unwraps a data key.</summary>
    /// <param name="keyObject">Name of the object that wrapped it.</param>
    /// <param name="wrapped">What <see cref="WrapAsync"/> gave.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The data key.</returns>
    /// <exception cref="KeyObjectMissingException">The object was destroyed: what the key sealed is gone (V4).</exception>
    Task<byte[]> UnwrapAsync(string keyObject, WrappedKey wrapped, CancellationToken cancellationToken);
}
