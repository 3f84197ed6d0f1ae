using System.Security.Cryptography;

namespace Juki.LocalHost.StandIns;

/// <summary>Key pairs on P-256 in files of their owner's alone (PKCS #8, PEM), made on first use.</summary>
internal static class KeyFile
{
    /// <summary>Reads a pair, made first where there is none.</summary>
    public static ECParameters ReadOrMake(string path) => Parse(PrivateFile.ReadOrMake(path, Make));

    /// <summary>Reads a pair.</summary>
    public static ECParameters Read(string path) => Parse(File.ReadAllText(path));

    private static ECParameters Parse(string pem)
    {
        using var pair = ECDsa.Create();
        pair.ImportFromPem(pem);
        return pair.ExportParameters(includePrivateParameters: true);
    }

    private static string Make()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return pair.ExportPkcs8PrivateKeyPem();
    }
}
