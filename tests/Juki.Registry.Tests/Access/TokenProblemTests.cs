using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Juki.Registry.Provisions;
using Juki.Testing;

namespace Juki.Registry.Tests.Access;

/// <summary>Each way in which a token is not good has its own problem code and leaves one log entry.</summary>
[Trait("Requirement", "P8")]
public sealed class TokenProblemTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    private static readonly Dictionary<string, Action<JsonObject, JsonObject>> Spoilings = new()
    {
        ["expired"] = (_, claims) => claims["exp"] = 1_000_000_000,
        ["no expiry"] = (_, claims) => claims.Remove("exp"),
        ["not valid yet"] = (_, claims) => claims["nbf"] = 4_000_000_000,
        ["wrong audience"] = (_, claims) => claims["aud"] = "fuhyo-server",
        ["no audience"] = (_, claims) => claims.Remove("aud"),
        ["wrong issuer"] = (_, claims) => claims["iss"] = "https://elsewhere.example",
        ["no operator"] = (_, claims) => claims.Remove("operator"),
        ["blank operator"] = (_, claims) => claims["operator"] = " ",
        ["operator is a list"] = (_, claims) => claims["operator"] = new JsonArray("op-7", "op-8"),
        ["no terminal"] = (_, claims) => claims.Remove("terminal"),
        ["no manner of sign-in"] = (_, claims) => claims.Remove("acr"),
        ["weak sign-in"] = (_, claims) => claims["acr"] = "pwd",
        ["an id token"] = (header, _) => header["typ"] = "JWT",
        ["a critical extension"] = (header, _) => (header["crit"], header["exp"]) = (new JsonArray("exp"), 1),
    };

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("expired", "token-expired")]
    [InlineData("no expiry", "token-expired")]
    [InlineData("not valid yet", "token-expired")]
    [InlineData("wrong audience", "token-audience")]
    [InlineData("no audience", "token-audience")]
    [InlineData("wrong issuer", "token-issuer")]
    [InlineData("no operator", "token-operator")]
    [InlineData("blank operator", "token-operator")]
    [InlineData("operator is a list", "token-operator")]
    [InlineData("no terminal", "token-operator")]
    [InlineData("no manner of sign-in", "token-sign-in")]
    [InlineData("weak sign-in", "token-sign-in")]
    [InlineData("an id token", "token-malformed")]
    [InlineData("a critical extension", "token-malformed")]
    public async Task A_signed_token_that_is_not_good_is_refused_with_its_own_code(string what, string code)
    {
        var (header, claims) = (_bench.Provider.Header(), Claims());
        Spoilings[what](header, claims);
        await RefusedAsync("Bearer " + _bench.Provider.Token(header, claims), code);
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused_by_its_algorithm()
    {
        var header = _bench.Provider.Header();
        header["alg"] = "none";
        await RefusedAsync("Bearer " + _bench.Provider.Token(header, Claims(), _ => []), "token-algorithm");
    }

    [Fact]
    public async Task The_public_key_used_as_a_secret_is_refused_by_its_algorithm()
    {
        var header = _bench.Provider.Header();
        header["alg"] = "HS256";
        foreach (var secret in new[] { _bench.Provider.Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(_bench.Provider.Key.ExportSubjectPublicKeyInfoPem()) })
            await RefusedAsync("Bearer " + _bench.Provider.Token(header, Claims(), bytes => HMACSHA256.HashData(secret, bytes)), "token-algorithm");
    }

    [Fact]
    public async Task A_token_signed_by_another_key_under_the_providers_key_id_is_refused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var forged = _bench.Provider.Token(_bench.Provider.Header(), Claims(), bytes => other.SignData(bytes, HashAlgorithmName.SHA256));
        await RefusedAsync("Bearer " + forged, "token-signature");
    }

    [Fact]
    public async Task A_token_whose_claims_were_edited_is_refused()
    {
        var parts = _bench.GoodToken().Split('.');
        var claims = Claims();
        claims["operator"] = "op-8";
        var edited = _bench.Provider.Token(_bench.Provider.Header(), claims).Split('.')[1];
        await RefusedAsync($"Bearer {parts[0]}.{edited}.{parts[2]}", "token-signature");
    }

    [Theory]
    [InlineData(null, "token-missing")]
    [InlineData("", "token-missing")]
    [InlineData("Basic dXNlcjpwYXNz", "token-missing")]
    [InlineData("Bearer ", "token-missing")]
    [InlineData("Bearer garbage", "token-malformed")]
    [InlineData("Bearer a.b.c", "token-malformed")]
    [InlineData("Bearer e30.e30.", "token-malformed")]
    public async Task What_is_no_token_is_refused(string? authorization, string code)
    {
        // A header that is JSON without an algorithm names none; either way nothing is read from it.
        var reply = await RefusedAsync(authorization, expected: null);
        Assert.Contains(reply.Code, new[] { code, "token-algorithm" });
    }

    [Fact]
    public async Task A_token_that_is_too_long_is_refused_unread()
    {
        var claims = Claims();
        claims["padding"] = new string('x', 9000);
        await RefusedAsync("Bearer " + _bench.Provider.Token(_bench.Provider.Header(), claims), "token-malformed");
    }

    [Fact]
    public async Task When_the_identity_provider_cannot_be_asked_nobody_is_let_in_and_the_attempt_is_logged()
    {
        var token = _bench.GoodToken();
        await _bench.Provider.DisposeAsync();
        var reply = await _bench.AskAsync(ApiBench.Question(_person), token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.Status);
        Assert.Equal("identity-provider-unavailable", reply.Code);
        Assert.Equal(ProvisionOutcome.Refused, reply.Entry!.Outcome);
    }

    [Fact]
    public async Task A_new_key_of_the_provider_is_fetched_once_and_then_accepted()
    {
        Assert.Equal(HttpStatusCode.OK, (await _bench.AskAsync(ApiBench.Question(_person))).Status);
        _bench.Provider.ChangeKey();
        await WaitUntil.TrueAsync("the new key is known", async () => (await _bench.AskAsync(ApiBench.Question(_person))).Status == HttpStatusCode.OK);
        var fetched = _bench.Provider.KeyRequests;

        // A second change within five minutes is not looked for: forged tokens can't be used to load the provider.
        _bench.Provider.ChangeKey();
        for (var i = 0; i < 5; i++)
            Assert.Equal("token-signature", (await _bench.AskAsync(ApiBench.Question(_person))).Code);
        Assert.Equal(fetched, _bench.Provider.KeyRequests);
    }

    private JsonObject Claims() => _bench.Provider.Claims(ApiBench.Operator, ApiBench.Terminal, _bench.Registry.Time.GetUtcNow());

    private async Task<ApiReply> RefusedAsync(string? authorization, string? expected)
    {
        var content = new StringContent(ApiBench.Question(_person).ToJsonString(), Encoding.UTF8, "application/json");
        var reply = await _bench.PostAsync(content, authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        if (expected is not null)
            Assert.Equal(expected, reply.Code);
        Assert.Equal("Bearer", reply.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(ProvisionOutcome.Refused, reply.Entry!.Outcome);
        Assert.Equal(reply.Code, reply.Entry.Code);
        Assert.Null(reply.Entry.Operator);
        Assert.False(reply.Body.TryGetProperty("records", out _));
        return reply;
    }
}
