using System.Security.Cryptography;
using System.Text.Json;
using Jose;

namespace Juki.LocalHost.StandIns.Municipal;

/// <summary>The key pairs of one communication server (市町村CS): one to sign with, one to receive replies with. Made on first use.</summary>
public sealed class MunicipalKeys
{
    private MunicipalKeys(string municipality, ECParameters sign, ECParameters receive) =>
        (Municipality, Sign, Receive) = (municipality, sign, receive);

    /// <summary>Its municipality, six digits.</summary>
    public string Municipality { get; }

    /// <summary>Id of the signing key.</summary>
    public string SignId => $"cs-{Municipality}-sig";

    /// <summary>Id of the key that replies are encrypted to.</summary>
    public string ReceiveId => $"cs-{Municipality}-enc";

    /// <summary>The signing pair.</summary>
    public ECParameters Sign { get; }

    /// <summary>The receiving pair.</summary>
    public ECParameters Receive { get; }

    /// <summary>Reads a municipality's keys, made first if there are none.</summary>
    /// <param name="folder">Folder of the key files.</param>
    /// <param name="municipality">Six digits.</param>
    /// <returns>The keys.</returns>
    public static MunicipalKeys OfFolder(string folder, string municipality) =>
        new(municipality, KeyFile.ReadOrMake(Path.Combine(folder, $"cs-{municipality}-sig.pem")), KeyFile.ReadOrMake(Path.Combine(folder, $"cs-{municipality}-enc.pem")));

    /// <summary>Writes the register that the server reads: the public keys of all communication servers.</summary>
    /// <param name="path">The file.</param>
    /// <param name="all">The servers.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that ends when it is written.</returns>
    public static Task WriteRegisterAsync(string path, IEnumerable<MunicipalKeys> all, CancellationToken cancellationToken) => PrivateFile.WriteAsync(
        path,
        file => JsonSerializer.SerializeAsync(
            file,
            all.Select(cs => new { municipality = cs.Municipality, keys = new[] { Jwk(cs.SignId, "sig", cs.Sign), Jwk(cs.ReceiveId, "enc", cs.Receive) } }),
            cancellationToken: cancellationToken));

    private static object Jwk(string id, string use, ECParameters key) =>
        new { kid = id, use, kty = "EC", crv = "P-256", x = Base64Url.Encode(key.Q.X), y = Base64Url.Encode(key.Q.Y) };
}
