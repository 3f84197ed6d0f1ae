using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Jose;

namespace Juki.LocalHost.StandIns.Municipal;

/// <summary>The prefectural server's public message keys, as it publishes them.</summary>
/// <param name="EncryptId">Id of the key to encrypt to.</param>
/// <param name="Encrypt">The key to encrypt to.</param>
/// <param name="Verify">The keys that replies are signed with, by id.</param>
public sealed record ServerKeys(string EncryptId, ECParameters Encrypt, IReadOnlyDictionary<string, ECParameters> Verify)
{
    /// <summary>Fetches the keys.</summary>
    /// <param name="server">The prefectural server.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The keys.</returns>
    public static async Task<ServerKeys> FetchAsync(Uri server, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var set = await http.GetFromJsonAsync<JsonElement>(new Uri(server, "api/message-keys"), cancellationToken);
        var keys = set.GetProperty("keys").EnumerateArray().Select(k => (Id: Text(k, "kid"), Use: Text(k, "use"), Key: PointOf(k))).ToList();
        var encrypt = keys.First(k => k.Use == "enc");
        return new ServerKeys(encrypt.Id, encrypt.Key, keys.Where(k => k.Use == "sig").ToDictionary(k => k.Id, k => k.Key, StringComparer.Ordinal));
    }

    private static ECParameters PointOf(JsonElement jwk) => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = Base64Url.Decode(Text(jwk, "x")), Y = Base64Url.Decode(Text(jwk, "y")) },
    };

    private static string Text(JsonElement jwk, string member) => jwk.GetProperty(member).GetString()!;
}
