using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Juki.Registry.Forwarding;

/// <summary>The mutually authenticated connection to the national server: our certificate shown, theirs chained to one named authority alone.</summary>
internal static class NationalConnection
{
    public static SocketsHttpHandler Handler(ForwardingOptions options)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            // The line's own authority publishes no revocation lists that this network could reach [P].
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificate(Convert.FromBase64String(options.NationalAuthority)));
        return new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                ClientCertificates = [X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(options.ClientCertificate), password: null)],
                CertificateChainPolicy = policy,
            },
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        };
    }
}
