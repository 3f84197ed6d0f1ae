using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Juki.Testing;

/// <summary>An identity provider on the loopback: discovery, keys, and tokens of any shape, good and bad.</summary>
public sealed class TestIdentityProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _keyNumber = 1;

    private TestIdentityProvider(WebApplication app) => _app = app;

    public string Authority { get; private set; } = "";

    public ECDsa Key { get; private set; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>How often its keys were fetched.</summary>
    public int KeyRequests { get; private set; }

    private string KeyId => $"idp-{_keyNumber}";

    public static async Task<TestIdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new TestIdentityProvider(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = provider.Authority, jwks_uri = provider.Authority + "/keys" }));
        app.MapGet("/keys", () => Results.Json(provider.Keys()));
        await app.StartAsync();
        provider.Authority = app.Urls.Single();
        return provider;
    }

    /// <summary>Signs with a new key from now on; the former one is published no more.</summary>
    public void ChangeKey()
    {
        Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _keyNumber++;
    }

    /// <summary>Claims of a good token.</summary>
    public JsonObject Claims(string caller, string terminal, DateTimeOffset now) => new()
    {
        ["iss"] = Authority,
        ["aud"] = "juki-server",
        ["sub"] = caller,
        ["operator"] = caller,
        ["terminal"] = terminal,
        ["acr"] = "phr",
        ["iat"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(10).ToUnixTimeSeconds(),
    };

    public JsonObject Header() => new() { ["alg"] = "ES256", ["typ"] = "at+jwt", ["kid"] = KeyId };

    /// <summary>A token of this header and these claims, signed with the provider's key or as told.</summary>
    public string Token(JsonObject header, JsonObject claims, Func<byte[], byte[]>? sign = null)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        var signature = (sign ?? (bytes => Key.SignData(bytes, HashAlgorithmName.SHA256)))(Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public string Token(string caller, string terminal, DateTimeOffset now) => Token(Header(), Claims(caller, terminal, now));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    private object Keys()
    {
        KeyRequests++;
        var point = Key.ExportParameters(includePrivateParameters: false).Q;
        return new
        {
            keys = new[]
            {
                new { kty = "EC", crv = "P-256", use = "sig", alg = "ES256", kid = KeyId, x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) },
            },
        };
    }
}
