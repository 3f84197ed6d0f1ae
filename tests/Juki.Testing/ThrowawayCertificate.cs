using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Juki.Testing;

/// <summary>A certificate that nobody trusts, for settings that must hold one.</summary>
public static class ThrowawayCertificate
{
    private static readonly X509Certificate2 Certificate = Make();

    public static string Pkcs12 { get; } = Convert.ToBase64String(Certificate.Export(X509ContentType.Pkcs12));

    public static string Der { get; } = Convert.ToBase64String(Certificate.Export(X509ContentType.Cert));

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=throwaway", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
