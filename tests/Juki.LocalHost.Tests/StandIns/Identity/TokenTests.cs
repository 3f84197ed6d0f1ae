using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jose;
using Juki.LocalHost.StandIns.Identity;

namespace Juki.LocalHost.Tests.StandIns.Identity;

[Trait("Requirement", "A1")]
[Trait("Requirement", "P8")]
public sealed class TokenTests(SignInBench bench) : IClassFixture<SignInBench>
{
    [Fact]
    public async Task The_discovery_document_names_issuer_keys_and_token_endpoint()
    {
        var document = await bench.GetAsync(".well-known/openid-configuration");

        Assert.Equal(bench.Issuer.AbsoluteUri, document.GetProperty("issuer").GetString());
        Assert.Equal(new Uri(bench.Issuer, "token").AbsoluteUri, document.GetProperty("token_endpoint").GetString());
        Assert.StartsWith(bench.Issuer.AbsoluteUri, document.GetProperty("jwks_uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["authorization_code", "client_credentials", "urn:ietf:params:oauth:grant-type:jwt-bearer"],
            document.GetProperty("grant_types_supported").EnumerateArray().Select(g => g.GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(["S256"], document.GetProperty("code_challenge_methods_supported").EnumerateArray().Select(method => method.GetString()));
    }

    [Fact]
    public async Task Only_the_public_half_of_its_key_is_published()
    {
        var key = (await KeysAsync()).Single();

        Assert.Equal(("EC", "P-256", "sig"), (Text(key, "kty"), Text(key, "crv"), Text(key, "use")));
        Assert.False(key.TryGetProperty("d", out _));
    }

    [Fact]
    public async Task A_token_says_who_sits_where_and_how_they_signed_in()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

        var (status, answer) = await bench.AskAsync(bench.Assertion());

        Assert.Equal(HttpStatusCode.OK, status);
        var token = answer.GetProperty("access_token").GetString()!;
        var header = Part(token, 0);
        Assert.Equal(("ES256", "at+jwt"), (Text(header, "alg"), Text(header, "typ")));
        var claims = Part(token, 1);
        Assert.Equal((bench.Issuer.AbsoluteUri, "juki-server"), (Text(claims, "iss"), Text(claims, "aud")));
        Assert.Equal(
            (SignInBench.Operator, SignInBench.Operator, SignInBench.Terminal, "phr"),
            (Text(claims, "sub"), Text(claims, "operator"), Text(claims, "terminal"), Text(claims, "acr")));
        Assert.Equal(TimeSpan.FromMinutes(10).TotalSeconds, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.InRange(claims.GetProperty("iat").GetInt64(), before, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task A_token_is_signed_with_the_published_key()
    {
        var (_, answer) = await bench.AskAsync(bench.Assertion());
        var token = answer.GetProperty("access_token").GetString()!;
        var key = (await KeysAsync()).Single(k => Text(k, "kid") == Text(Part(token, 0), "kid"));

        using var published = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.Decode(Text(key, "x")), Y = Base64Url.Decode(Text(key, "y")) },
        });

        var end = token.LastIndexOf('.');
        Assert.True(published.VerifyData(Encoding.ASCII.GetBytes(token[..end]), Base64Url.Decode(token[(end + 1)..]), HashAlgorithmName.SHA256));
    }

    [Theory]
    [InlineData("juki-server")]
    [InlineData("fuhyo-server")]
    public async Task A_token_is_for_the_server_that_the_scope_names(string server)
    {
        var (_, answer) = await bench.AskAsync(("grant_type", SignIn.GrantType), ("assertion", bench.Assertion()), ("scope", server));

        Assert.Equal(server, Text(Part(answer.GetProperty("access_token").GetString()!, 1), "aud"));
    }

    [Fact]
    public async Task No_token_is_for_a_server_that_is_not_known()
    {
        var (status, answer) = await bench.AskAsync(("grant_type", SignIn.GrantType), ("assertion", bench.Assertion()), ("scope", "other-server"));

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_scope"), (status, Text(answer, "error")));
    }

    private async Task<IReadOnlyList<JsonElement>> KeysAsync()
    {
        var document = await bench.GetAsync(".well-known/openid-configuration");
        return [.. (await bench.GetAsync(new Uri(Text(document, "jwks_uri")).AbsolutePath)).GetProperty("keys").EnumerateArray()];
    }

    private static JsonElement Part(string token, int part)
    {
        using var json = JsonDocument.Parse(Base64Url.Decode(token.Split('.')[part]));
        return json.RootElement.Clone();
    }

    private static string Text(JsonElement json, string member) => json.GetProperty(member).GetString()!;
}
