using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jose;
using Juki.LocalHost.Linking;
using Juki.LocalHost.StandIns.Identity;
using Juki.Registry.Linking;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Tests.StandIns.Identity;

/// <summary>The Fuhyo app gets tokens of its own for the link, and nobody else does.</summary>
[Trait("Requirement", "F1")]
[Trait("Requirement", "P8")]
public sealed class AppTokenTests(SignInBench bench) : IClassFixture<SignInBench>
{
    public static TheoryData<string, Action<JsonObject>> Spoilt => new()
    {
        { "expired", claims => Live(claims, -400, -330) },
        { "longer than a minute", claims => Live(claims, 0, 600) },
        { "without an end", claims => claims.Remove("exp") },
        { "for another provider", claims => claims["aud"] = "http://localhost:1/" },
        { "of an unknown app", claims => (claims["iss"], claims["sub"]) = ("other-app", "other-app") },
        { "of one app about another", claims => claims["sub"] = "other-app" },
        { "without an id", claims => claims.Remove("jti") },
    };

    [Fact]
    public async Task The_apps_token_names_the_app_and_no_person()
    {
        var (status, answer) = await AskAsync(Good());

        Assert.True(status == HttpStatusCode.OK, $"{answer}");
        var parts = answer.GetProperty("access_token").GetString()!.Split('.');
        using var header = JsonDocument.Parse(Base64Url.Decode(parts[0]));
        using var claims = JsonDocument.Parse(Base64Url.Decode(parts[1]));
        Assert.Equal(("ES256", "at+jwt"), (header.RootElement.GetProperty("alg").GetString(), header.RootElement.GetProperty("typ").GetString()));
        Assert.Equal(
            (bench.Issuer.AbsoluteUri, KnownAudiences.Link, ConfidentialClient.FuhyoObjectId),
            (claims.RootElement.GetProperty("iss").GetString(), claims.RootElement.GetProperty("aud").GetString(), claims.RootElement.GetProperty("oid").GetString()));
        Assert.False(claims.RootElement.TryGetProperty(SignIn.OperatorClaim, out _));
        Assert.False(claims.RootElement.TryGetProperty(SignIn.TerminalClaim, out _));
    }

    [Fact]
    public async Task The_app_asks_once_for_many_questions_with_a_key_that_is_its_owners_alone()
    {
        var settings = new Dictionary<string, string?> { ["LocalLink:Identity"] = bench.Issuer.AbsoluteUri, ["LocalLink:KeyFile"] = bench.KeyFileOfApp };
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(TimeProvider.System)
            .AddLocalLink()
            .BuildServiceProvider();
        var credential = services.GetRequiredService<ILinkCredential>();

        var token = await credential.TokenAsync(KnownAudiences.Link, CancellationToken.None);

        Assert.Equal(token, await credential.TokenAsync(KnownAudiences.Link, CancellationToken.None));
        await Assert.ThrowsAsync<HttpRequestException>(() => credential.TokenAsync(KnownAudiences.Juki, CancellationToken.None));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(bench.KeyFileOfApp));
    }

    [Theory]
    [InlineData("juki-server")]
    [InlineData("fuhyo-server")]
    [InlineData("juki-link juki-server")]
    [InlineData("")]
    public async Task The_app_gets_no_token_for_anything_else(string scope) => AssertRefused("invalid_scope", await AskAsync(Good(), scope));

    [Fact]
    public async Task An_operator_gets_no_token_for_the_link() => AssertRefused(
        "invalid_scope", await bench.AskAsync(("grant_type", SignIn.GrantType), ("assertion", bench.Assertion()), ("scope", KnownAudiences.Link)));

    [Fact]
    public async Task An_operator_gets_none_beside_another_either() => AssertRefused(
        "invalid_scope", await bench.AskAsync(("grant_type", SignIn.GrantType), ("assertion", bench.Assertion()), ("scope", $"{KnownAudiences.Juki} {KnownAudiences.Link}")));

    [Fact]
    public async Task An_assertion_is_good_for_one_use()
    {
        var assertion = Good();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(assertion)).Status);

        AssertRefused(null, await AskAsync(assertion));
    }

    [Fact]
    public async Task An_assertion_by_another_key_gets_no_token()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var operators = bench.KeyOf(SignInBench.Operator);

        AssertRefused(null, await AskAsync(ClientAssertion.Sign(ConfidentialClient.FuhyoId, other, bench.Issuer, DateTimeOffset.UtcNow)));
        AssertRefused(null, await AskAsync(ClientAssertion.Sign(ConfidentialClient.FuhyoId, operators, bench.Issuer, DateTimeOffset.UtcNow)));
        AssertRefused("invalid_grant", await bench.AskAsync(Good()));
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task A_spoilt_assertion_gets_no_token(string what, Action<JsonObject> spoil)
    {
        var claims = Claims();
        Assert.True((await AskAsync(Sign(claims))).Status == HttpStatusCode.OK, $"good before it is {what}");
        claims["jti"] = Guid.NewGuid().ToString();
        spoil(claims);

        AssertRefused(null, await AskAsync(Sign(claims)));
    }

    [Fact]
    public async Task Without_an_assertion_or_with_a_secret_there_is_no_token()
    {
        AssertRefused(null, await bench.AskAsync(("grant_type", "client_credentials"), ("scope", KnownAudiences.Link), ("client_id", ConfidentialClient.FuhyoId)));
        AssertRefused(null, await bench.AskAsync(
            ("grant_type", "client_credentials"), ("scope", KnownAudiences.Link), ("client_id", ConfidentialClient.FuhyoId), ("client_secret", "x")));
    }

    private static void AssertRefused(string? error, (HttpStatusCode Status, JsonElement Body) answer)
    {
        Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, $"{answer.Status}");
        Assert.False(answer.Body.TryGetProperty("access_token", out _));
        if (error is not null)
            Assert.Equal(error, answer.Body.GetProperty("error").GetString());
    }

    private Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string assertion, string scope = KnownAudiences.Link) => bench.AskAsync(
        ("grant_type", "client_credentials"), ("client_assertion_type", ClientAssertion.Type), ("client_assertion", assertion), ("scope", scope));

    private string Good()
    {
        using var key = bench.KeyOfApp();
        return ClientAssertion.Sign(ConfidentialClient.FuhyoId, key, bench.Issuer, DateTimeOffset.UtcNow);
    }

    private string Sign(JsonObject claims)
    {
        using var key = bench.KeyOfApp();
        return JWT.EncodeBytes(Encoding.UTF8.GetBytes(claims.ToJsonString()), key, JwsAlgorithm.ES256, new Dictionary<string, object> { ["typ"] = "client-authentication+jwt" });
    }

    private JsonObject Claims()
    {
        var claims = new JsonObject
        {
            ["iss"] = ConfidentialClient.FuhyoId,
            ["sub"] = ConfidentialClient.FuhyoId,
            ["aud"] = bench.Issuer.AbsoluteUri,
            ["jti"] = Guid.NewGuid().ToString(),
        };
        Live(claims, 0, 50);
        return claims;
    }

    private static void Live(JsonObject claims, int from, int to)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        (claims["iat"], claims["nbf"], claims["exp"]) = (now + from, now + from, now + to);
    }
}
