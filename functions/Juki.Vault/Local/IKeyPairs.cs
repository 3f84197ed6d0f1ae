using System.Security.Cryptography;

namespace Juki.Vault.Keys;

/// <summary>Where the key files of the Local build get their key pairs.</summary>
public interface IKeyPairs
{
    /// <summary>A key pair for a new key object.</summary>
    /// <param name="kind">What it is for.</param>
    /// <returns>The private key, PKCS #8 in PEM.</returns>
    string Make(KeyObjectKind kind);
}

/// <summary>A fresh key pair each time.</summary>
public sealed class FreshKeyPairs : IKeyPairs
{
    private const int RsaBits = 2048;

    /// <inheritdoc />
    public string Make(KeyObjectKind kind)
    {
        using AsymmetricAlgorithm key = kind == KeyObjectKind.Wrapping ? RSA.Create(RsaBits) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }
}
