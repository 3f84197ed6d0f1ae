using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Juki.LocalHost.StandIns.Offices;

/// <summary>An office's key pair for results of bulk jobs (一括提供): the key stays with the office, the certificate goes to the prefecture.</summary>
internal static class OfficeKeys
{
    private const int Bits = 3072;
    private const int Years = 10;

    /// <summary>Makes an office's key and certificate, both PEM, unless they are there, and lays the certificate out for a server.</summary>
    /// <param name="offices">Folder of the office's own.</param>
    /// <param name="certificates">Folder of the server's.</param>
    /// <param name="office">The office; its files are named after it.</param>
    /// <param name="now">When the certificate begins to be valid.</param>
    public static void Lay(string offices, string certificates, string office, DateTimeOffset now)
    {
        var laid = Path.Combine(certificates, office + ".pem");
        if (File.Exists(laid))
            return;
        Directory.CreateDirectory(certificates);
        var key = PrivateFile.ReadOrMake(Path.Combine(offices, office + "-key.pem"), NewKey);
        File.WriteAllText(laid, PrivateFile.ReadOrMake(Path.Combine(offices, office + "-certificate.pem"), () => Issue(office, key, now)));
    }

    private static string Issue(string office, string key, DateTimeOffset now)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(key);
        var request = new CertificateRequest($"CN={office}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var issued = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        return issued.ExportCertificatePem();
    }

    private static string NewKey()
    {
        using var rsa = RSA.Create(Bits);
        return rsa.ExportPkcs8PrivateKeyPem();
    }
}
