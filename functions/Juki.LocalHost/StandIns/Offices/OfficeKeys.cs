using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Juki.LocalHost.StandIns.Offices;

/// <summary>An office's key pair for results of bulk jobs (一括提供): the key stays with the office, the certificate goes to the prefecture.</summary>
internal static class OfficeKeys
{
    private const int Bits = 3072;
    private const int Years = 10;

    /// <summary>Makes an office's key and certificate, both PEM, unless they are there.</summary>
    /// <param name="offices">Folder of the office's own.</param>
    /// <param name="certificates">Folder of the prefecture's.</param>
    /// <param name="office">The office; its files are named after it.</param>
    /// <param name="now">When the certificate begins to be valid.</param>
    public static void Lay(string offices, string certificates, string office, DateTimeOffset now)
    {
        var certificate = Path.Combine(certificates, office + ".pem");
        if (File.Exists(certificate))
            return;
        Directory.CreateDirectory(certificates);
        using var rsa = RSA.Create();
        rsa.ImportFromPem(PrivateFile.ReadOrMake(Path.Combine(offices, office + "-key.pem"), NewKey));
        var request = new CertificateRequest($"CN={office}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var issued = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        File.WriteAllText(Path.Combine(offices, office + "-certificate.pem"), issued.ExportCertificatePem());
        File.WriteAllText(certificate, issued.ExportCertificatePem());
    }

    private static string NewKey()
    {
        using var rsa = RSA.Create(Bits);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
