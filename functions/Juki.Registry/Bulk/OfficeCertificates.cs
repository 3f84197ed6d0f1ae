using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Juki.Registry.Messaging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Bulk;

/// <summary>
/// The certificates (X.509) to whose keys results are encrypted. The register of agencies names a file beside it, PEM or DER, which the prefecture itself
/// put there: that is what it is trusted by, and no authority is asked.
/// </summary>
public sealed class OfficeCertificates(IOptions<AccessOptions> options, TimeProvider time)
{
    /// <summary>Least bits of an RSA key [P].</summary>
    public const int LeastBits = 2048;

    /// <summary>The certificate of an agency.</summary>
    /// <param name="agency">The agency.</param>
    /// <returns>The certificate in DER.</returns>
    /// <exception cref="ProblemException">It has none, or one that is not valid now or has no RSA key of enough bits.</exception>
    /// <exception cref="RegisterUnreadableException">The file that the register names can't be read.</exception>
    public byte[] Of(Agency agency)
    {
        if (agency.Certificate.Length == 0)
            throw new ProblemException(KnownProblems.CertificateMissing);
        using var certificate = Read(Path.Combine(Path.GetDirectoryName(options.Value.AgenciesFile) ?? "", agency.Certificate));
        using var key = certificate.GetRSAPublicKey();
        var now = time.GetUtcNow();
        return key?.KeySize >= LeastBits && certificate.NotBefore.ToUniversalTime() <= now && certificate.NotAfter.ToUniversalTime() >= now
            ? certificate.RawData
            : throw new ProblemException(KnownProblems.CertificateMissing);
    }

    private static X509Certificate2 Read(string path)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new RegisterUnreadableException("certificates", unreadable);
        }
    }
}
