using System.Collections.Concurrent;
using Azure;
using Azure.Security.KeyVault.Keys;
using Azure.Security.KeyVault.Keys.Cryptography;

namespace Juki.Vault.Keys;

/// <summary>Finds key objects in the key vault and says which of its refusals mean that one is gone.</summary>
public sealed class KeyVaultReader(KeyClient keys)
{
    private readonly ConcurrentDictionary<(string KeyObject, string Version), CryptographyClient> _cryptography = new();

    /// <summary>Looks for a key object.</summary>
    /// <param name="keyObject">Its name.</param>
    /// <param name="version">Which version; null for the current one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The object, or null when there is none of this name and version.</returns>
    /// <exception cref="KeyObjectMissingException">It is there and disabled: the vault would still wrap with it, and never unwrap.</exception>
    public async Task<KeyVaultKey?> FindAsync(string keyObject, string? version, CancellationToken cancellationToken)
    {
        try
        {
            var found = (await keys.GetKeyAsync(keyObject, version, cancellationToken)).Value;
            return found.Properties.Enabled == false ? throw new KeyObjectMissingException(keyObject) : found;
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Reads a key object.</summary>
    /// <param name="keyObject">Its name.</param>
    /// <param name="version">Which version; null for the current one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The object.</returns>
    /// <exception cref="KeyObjectMissingException">It is not there, deleted or disabled.</exception>
    public async Task<KeyVaultKey> ReadAsync(string keyObject, string? version, CancellationToken cancellationToken) =>
        await FindAsync(keyObject, version, cancellationToken) ?? throw new KeyObjectMissingException(keyObject);

    /// <summary>Does something with one version of a key object.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="keyObject">Its name.</param>
    /// <param name="version">The version.</param>
    /// <param name="use">The work; its client is kept, since it asks the vault for the public key once in its life.</param>
    /// <returns>The result.</returns>
    /// <exception cref="KeyObjectMissingException">The vault no longer has the object, or has disabled it.</exception>
    public async Task<T> UseAsync<T>(string keyObject, string version, Func<CryptographyClient, Task<T>> use)
    {
        try
        {
            return await use(_cryptography.GetOrAdd((keyObject, version), key => keys.GetCryptographyClient(key.KeyObject, key.Version)));
        }
        catch (RequestFailedException refused) when (refused.Status == 404 || IsDisabled(refused))
        {
            throw new KeyObjectMissingException(keyObject, refused);
        }
    }

    // A lost permission is a 403 too, and must not look like an erasure: only the inner code tells them apart.
    private static bool IsDisabled(RequestFailedException refused) =>
        refused.Status == 403
        && refused.GetRawResponse()?.Content.ToString().Contains("KeyDisabled", StringComparison.Ordinal) == true;
}
