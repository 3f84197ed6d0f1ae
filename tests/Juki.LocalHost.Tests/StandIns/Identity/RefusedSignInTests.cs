using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jose;
using Juki.LocalHost.StandIns.Identity;

namespace Juki.LocalHost.Tests.StandIns.Identity;

[Trait("Requirement", "A1")]
public sealed class RefusedSignInTests(SignInBench bench) : IClassFixture<SignInBench>
{
    public static TheoryData<string, Action<JsonObject>> Spoilt => new()
    {
        { "expired", claims => Live(claims, from: -120, to: -1) },
        { "of the future", claims => Live(claims, from: 30, to: 50) },
        { "longer than a minute", claims => Live(claims, from: 0, to: 600) },
        { "without an end", claims => claims.Remove("exp") },
        { "of another audience", claims => claims["aud"] = "http://localhost:1/" },
        { "without an audience", claims => claims.Remove("aud") },
        { "of an unknown operator", claims => Name(claims, "op-nobody") },
        { "of a path for an operator", claims => Name(claims, $"../authenticators/{SignInBench.Operator}") },
        { "of a blank operator", claims => Name(claims, "") },
        { "of no operator", claims => claims.Remove("iss") },
        { "for somebody else", claims => claims["sub"] = SignInBench.Other },
        { "without a terminal", claims => claims.Remove("terminal") },
        { "with a blank terminal", claims => claims["terminal"] = " " },
        { "without an id", claims => claims.Remove("jti") },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_spoilt_assertion_gets_no_token(string what, Action<JsonObject> spoil)
    {
        var claims = Claims();
        using var key = bench.KeyOf(SignInBench.Operator);
        Assert.True((await bench.AskAsync(Sign(claims, key))).Status == HttpStatusCode.OK, "good before it is spoilt");
        claims["jti"] = Guid.NewGuid().ToString();
        spoil(claims);

        await AssertRefusedAsync(Sign(claims, key), what);
    }

    [Fact]
    public async Task An_assertion_is_good_for_one_use()
    {
        var assertion = bench.Assertion();
        Assert.Equal(HttpStatusCode.OK, (await bench.AskAsync(assertion)).Status);

        await AssertRefusedAsync(assertion, "used twice");
    }

    [Fact]
    public async Task An_assertion_by_another_operators_authenticator_gets_no_token()
    {
        using var others = bench.KeyOf(SignInBench.Other);

        await AssertRefusedAsync(Sign(Claims(), others), "signed by another");
    }

    [Fact]
    public async Task An_unsigned_assertion_gets_no_token()
    {
        await AssertRefusedAsync($"{Encode(new JsonObject { ["alg"] = "none" })}.{Encode(Claims())}.", "unsigned");

        var signed = bench.Assertion();
        await AssertRefusedAsync(signed[..(signed.LastIndexOf('.') + 1)], "its signature cut off");
    }

    [Fact]
    public async Task A_public_key_used_as_a_secret_gets_no_token()
    {
        using var key = bench.KeyOf(SignInBench.Operator);
        var unsigned = $"{Encode(new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT" })}.{Encode(Claims())}";
        var mac = HMACSHA256.HashData(key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(unsigned));

        await AssertRefusedAsync($"{unsigned}.{Base64Url.Encode(mac)}", "signed with the public key");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    public async Task What_is_no_assertion_gets_no_token(string text)
    {
        var (status, body) = await bench.AskAsync(text);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.False(body.TryGetProperty("access_token", out _));
    }

    [Theory]
    [InlineData("password")]
    [InlineData("refresh_token")]
    [InlineData("urn:ietf:params:oauth:grant-type:device_code")]
    public async Task There_is_no_other_way_to_a_token(string grant)
    {
        var (status, body) = await bench.AskAsync(
            ("grant_type", grant), ("assertion", bench.Assertion()), ("client_id", "x"), ("client_secret", "x"),
            ("username", SignInBench.Operator), ("password", "x"), ("code", "x"), ("refresh_token", "x"), ("device_code", "x"));

        Assert.Equal((HttpStatusCode.BadRequest, "unsupported_grant_type"), (status, body.GetProperty("error").GetString()));
        Assert.False(body.TryGetProperty("access_token", out _));
    }

    private async Task AssertRefusedAsync(string assertion, string what)
    {
        var (status, body) = await bench.AskAsync(assertion);

        Assert.True(status == HttpStatusCode.BadRequest, what);
        Assert.Equal("invalid_grant", body.GetProperty("error").GetString());
        Assert.False(body.TryGetProperty("access_token", out _), what);
    }

    private JsonObject Claims()
    {
        var claims = new JsonObject
        {
            ["iss"] = SignInBench.Operator,
            ["sub"] = SignInBench.Operator,
            ["aud"] = bench.Issuer.AbsoluteUri,
            ["jti"] = Guid.NewGuid().ToString(),
            [SignIn.TerminalClaim] = SignInBench.Terminal,
        };
        Live(claims, from: 0, to: 50);
        return claims;
    }

    private static void Name(JsonObject claims, string operatorId)
    {
        claims["iss"] = operatorId;
        claims["sub"] = operatorId;
    }

    private static void Live(JsonObject claims, int from, int to)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        claims["iat"] = now + from;
        claims["nbf"] = now + from;
        claims["exp"] = now + to;
    }

    private static string Sign(JsonObject claims, ECDsa key)
    {
        var unsigned = $"{Encode(new JsonObject { ["alg"] = "ES256", ["typ"] = "JWT" })}.{Encode(claims)}";
        return $"{unsigned}.{Base64Url.Encode(key.SignData(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256))}";
    }

    private static string Encode(JsonObject json) => Base64Url.Encode(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
