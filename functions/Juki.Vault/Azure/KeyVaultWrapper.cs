using Azure.Security.KeyVault.Keys.Cryptography;

namespace Juki.Vault.Keys;

/// <summary>Wraps data keys with RSA key objects of the key vault.</summary>
public sealed class KeyVaultWrapper(KeyVaultReader reader) : IKeyWrapper
{
    /// <inheritdoc />
    public async Task<WrappedKey> WrapAsync(string keyObject, ReadOnlyMemory<byte> dataKey, CancellationToken cancellationToken)
    {
        // Wrapping needs the public half alone and would succeed after the object was destroyed, so the vault is asked first.
        var version = (await reader.ReadAsync(keyObject, version: null, cancellationToken)).Properties.Version;
        var wrapped = await reader.UseAsync(
            keyObject,
            version,
            client => client.WrapKeyAsync(KeyWrapAlgorithm.RsaOaep256, dataKey.ToArray(), cancellationToken));
        return new WrappedKey(version, wrapped.EncryptedKey);
    }

    /// <inheritdoc />
    public async Task<byte[]> UnwrapAsync(string keyObject, WrappedKey wrapped, CancellationToken cancellationToken)
    {
        var unwrapped = await reader.UseAsync(
            keyObject,
            wrapped.KeyVersion,
            client => client.UnwrapKeyAsync(KeyWrapAlgorithm.RsaOaep256, wrapped.Bytes, cancellationToken));
        return unwrapped.Key;
    }
}
