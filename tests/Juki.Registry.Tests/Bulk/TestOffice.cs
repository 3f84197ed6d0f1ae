using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Juki.Testing;

namespace Juki.Registry.Tests.Bulk;

/// <summary>The office that asks for bulk jobs: its drives, its key, and openssl to open what it gets.</summary>
internal static class TestOffice
{
    public const string CertificateFile = "welfare.pem";

    // One for all benches of the assembly: keys take long to make.
    private static readonly Lazy<(string Certificate, string Key)> Pair = new(() =>
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=welfare", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    });

    public static IReadOnlyList<string> Drives { get; } =
    [
        "driveId,agencyId,kind,serial,encryption,registeredOn,validTo,status",
        "drive-1,welfare,usb,S1,AES-256,2020-01-01,2099-12-31,active",
        "drive-lost,welfare,usb,S2,AES-256,2020-01-01,2099-12-31,revoked",
        "drive-past,welfare,usb,S3,AES-256,2020-01-01,2020-12-31,active",
        "drive-to-come,welfare,usb,S4,AES-256,2098-01-01,2099-12-31,active",
        "drive-board,board,usb,S5,AES-256,2020-01-01,2099-12-31,active",
    ];

    public static Task LayAsync(string folder) => File.WriteAllTextAsync(Path.Combine(folder, CertificateFile), Pair.Value.Certificate);

    /// <summary>Opens a result with openssl.</summary>
    /// <returns>The exit code, and what was inside.</returns>
    public static async Task<(int Code, string Text)> OpenAsync(byte[] envelope)
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.File("key.pem"), Pair.Value.Key);
        await File.WriteAllTextAsync(folder.File("certificate.pem"), Pair.Value.Certificate);
        await File.WriteAllBytesAsync(folder.File("result.cms"), envelope);
        using var openssl = Process.Start(new ProcessStartInfo(
            "openssl", ["cms", "-decrypt", "-inform", "DER", "-in", folder.File("result.cms"), "-recip", folder.File("certificate.pem"), "-inkey", folder.File("key.pem"), "-out", folder.File("result.csv")])
        {
            RedirectStandardError = true,
        })!;
        await openssl.StandardError.ReadToEndAsync();
        await openssl.WaitForExitAsync();
        return (openssl.ExitCode, File.Exists(folder.File("result.csv")) ? await File.ReadAllTextAsync(folder.File("result.csv")) : "");
    }
}
