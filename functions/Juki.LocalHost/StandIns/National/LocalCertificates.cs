using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Juki.LocalHost.StandIns.National;

/// <summary>
/// A small certificate authority of this machine's own, and what it issued: the national server's certificate and the prefecture's.
/// Made on first run, kept in files that their owner alone can read.
/// </summary>
public sealed class LocalCertificates
{
    /// <summary>Subject of the prefecture's client certificate.</summary>
    public const string PrefectureSubject = "CN=juki-prefecture-12";

    private const int Years = 10;

    private LocalCertificates(X509Certificate2 authority, X509Certificate2 server, X509Certificate2 client) =>
        (Authority, Server, Client) = (authority, server, client);

    /// <summary>The authority, without its key.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>The national server's certificate for the loopback, with its key.</summary>
    public X509Certificate2 Server { get; }

    /// <summary>The prefecture's certificate, with its key.</summary>
    public X509Certificate2 Client { get; }

    /// <summary>The prefecture's certificate as the server's settings take it: PKCS #12 in base64, no password.</summary>
    public string ClientPkcs12 => Convert.ToBase64String(Client.Export(X509ContentType.Pkcs12));

    /// <summary>The authority as the server's settings take it: DER in base64.</summary>
    public string AuthorityDer => Convert.ToBase64String(Authority.Export(X509ContentType.Cert));

    /// <summary>Reads the certificates of a folder, made first if there are none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="now">When they begin to be valid.</param>
    /// <returns>The certificates.</returns>
    public static LocalCertificates OfFolder(string folder, DateTimeOffset now)
    {
        string File(string name) => Path.Combine(folder, name);
        using var authority = Load(PrivateFile.ReadOrMake(File("authority.pfx"), () => MakeAuthority(now)));
        return new LocalCertificates(
            X509CertificateLoader.LoadCertificate(authority.Export(X509ContentType.Cert)),
            Load(PrivateFile.ReadOrMake(File("national-server.pfx"), () => Issue(authority, "CN=national-server", forServer: true, now))),
            Load(PrivateFile.ReadOrMake(File("prefecture.pfx"), () => Issue(authority, PrefectureSubject, forServer: false, now))));
    }

    private static X509Certificate2 Load(string pkcs12) => X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(pkcs12), password: null, X509KeyStorageFlags.Exportable);

    private static string MakeAuthority(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=juki-local-authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        return Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12));
    }

    private static string Issue(X509Certificate2 authority, string subject, bool forServer, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(forServer ? "1.3.6.1.5.5.7.3.1" : "1.3.6.1.5.5.7.3.2")], true));
        if (forServer)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("localhost");
            names.AddIpAddress(IPAddress.Loopback);
            names.AddIpAddress(IPAddress.IPv6Loopback);
            request.CertificateExtensions.Add(names.Build());
        }

        using var certificate = request.Create(authority, now.AddDays(-1), authority.NotAfter, RandomNumberGenerator.GetBytes(16));
        using var withKey = certificate.CopyWithPrivateKey(key);
        return Convert.ToBase64String(withKey.Export(X509ContentType.Pkcs12));
    }
}
