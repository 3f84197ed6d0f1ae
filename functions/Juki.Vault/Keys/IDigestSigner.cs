namespace Juki.Vault.Keys;

/// <summary>A signature by a vault key object.</summary>
/// <param name="KeyVersion">The version of the object that signed, as the vault names it.</param>
/// <param name="Bytes">ES256 in IEEE P1363 form, 64 bytes (RFC 7518 3.4).</param>
public sealed record KeySignature(string KeyVersion, byte[] Bytes);

/// <summary>Signs digests with ES256 under a key object that never leaves the vault.</summary>
public interface IDigestSigner
{
    /// <summary>Signs a digest.</summary>
    /// <param name="keyObject">Name of an existing P-256 key object.</param>
    /// <param name="digest">SHA-256 of what is signed, 32 bytes.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The signature.</returns>
    /// <exception cref="KeyObjectMissingException">No such object, or it was destroyed.</exception>
    Task<KeySignature> SignAsync(string keyObject, ReadOnlyMemory<byte> digest, CancellationToken cancellationToken);

    /// <summary>Tells whether a signature is by the object over the digest.</summary>
    /// <param name="keyObject">Name of the key object.</param>
    /// <param name="digest">SHA-256 of what was signed, 32 bytes.</param>
    /// <param name="signature">What <see cref="SignAsync"/> gave.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="KeyObjectMissingException">No such object, or it was destroyed.</exception>
    Task<bool> VerifyAsync(string keyObject, ReadOnlyMemory<byte> digest, KeySignature signature, CancellationToken cancellationToken);
}
