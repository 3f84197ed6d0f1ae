using Azure.Security.KeyVault.Keys.Cryptography;

namespace Juki.Vault.Keys;

/// <summary>Signs digests with P-256 key objects of the key vault.</summary>
public sealed class KeyVaultSigner(KeyVaultReader reader) : IDigestSigner
{
    /// <inheritdoc />
    public async Task<KeySignature> SignAsync(string keyObject, ReadOnlyMemory<byte> digest, CancellationToken cancellationToken)
    {
        var version = (await reader.ReadAsync(keyObject, version: null, cancellationToken)).Properties.Version;
        var signed = await reader.UseAsync(
            keyObject,
            version,
            client => client.SignAsync(SignatureAlgorithm.ES256, digest.ToArray(), cancellationToken));
        return new KeySignature(version, signed.Signature);
    }

    /// <inheritdoc />
    public async Task<bool> VerifyAsync(
        string keyObject, ReadOnlyMemory<byte> digest, KeySignature signature, CancellationToken cancellationToken)
    {
        // The client verifies with a public key that it keeps, so the vault is asked whether the object still stands.
        await reader.ReadAsync(keyObject, signature.KeyVersion, cancellationToken);
        var verified = await reader.UseAsync(
            keyObject,
            signature.KeyVersion,
            client => client.VerifyAsync(SignatureAlgorithm.ES256, digest.ToArray(), signature.Bytes, cancellationToken));
        return verified.IsValid;
    }
}
