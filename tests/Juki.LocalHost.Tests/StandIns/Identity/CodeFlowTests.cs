using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Jose;
using Juki.LocalHost.StandIns.Identity;

namespace Juki.LocalHost.Tests.StandIns.Identity;

/// <summary>The authorization code flow of the operator's screen: a page that takes an assertion, a code for one use, and a token.</summary>
[Trait("Requirement", "A1")]
[Trait("Requirement", "P8")]
public sealed class CodeFlowTests(SignInBench bench) : IClassFixture<SignInBench>
{
    private const string Verifier = "a-verifier-of-more-than-forty-three-characters-0123456789";

    [Fact]
    public async Task A_code_becomes_a_token_that_says_who_sits_where_and_when_they_signed_in()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var (status, answer) = await RedeemAsync(await CodeAsync());

        Assert.Equal(HttpStatusCode.OK, status);
        var claims = Claims(answer, "access_token");
        Assert.Equal(
            (SignInBench.Operator, SignInBench.Terminal, "phr", "juki-server"),
            (claims.GetProperty("operator").GetString(), claims.GetProperty("terminal").GetString(), claims.GetProperty("acr").GetString(), claims.GetProperty("aud").GetString()));
        Assert.False(claims.TryGetProperty("sign_in_id", out _));
        var identity = Claims(answer, "id_token");
        Assert.Equal(("a-nonce", SignInBench.ScreenClient), (identity.GetProperty("nonce").GetString(), identity.GetProperty("aud").GetString()));
        Assert.InRange(identity.GetProperty("auth_time").GetInt64(), before, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        Assert.False(answer.TryGetProperty("refresh_token", out _));
    }

    [Fact]
    public async Task A_token_for_the_other_servers_screen_is_for_that_server()
    {
        (string, string?)[] other = [("client_id", SignInBench.OtherClient), ("redirect_uri", SignInBench.OtherScreen.AbsoluteUri)];
        using var authorized = await AuthorizeAsync(bench.Assertion(), other);

        var (_, answer) = await RedeemAsync(Fragment(authorized)["code"]!, other);

        Assert.Equal("fuhyo-server", Claims(answer, "access_token").GetProperty("aud").GetString());
    }

    [Fact]
    public async Task Nobody_stays_signed_in()
    {
        await CodeAsync();

        using var again = await AuthorizeAsync(assertion: null);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("認証器の署名", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", again.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var silent = await AuthorizeAsync(assertion: null, ("prompt", "none"));
        Assert.Equal("login_required", Fragment(silent)["error"]);
    }

    [Fact]
    public async Task A_code_is_good_for_one_use_and_an_assertion_too()
    {
        var assertion = bench.Assertion();
        var code = await CodeAsync(assertion);
        Assert.Equal(HttpStatusCode.OK, (await RedeemAsync(code)).Status);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), Error(await RedeemAsync(code)));
        using var again = await AuthorizeAsync(assertion);
        Assert.Contains("受け付けられません", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code_verifier", "another-verifier-of-more-than-forty-three-characters-012")]
    [InlineData("code_verifier", null)]
    [InlineData("redirect_uri", "http://127.0.0.1:9/elsewhere")]
    [InlineData("client_id", "somebody-else")]
    [InlineData("client_id", SignInBench.OtherClient)]
    public async Task A_code_is_good_only_for_who_asked(string parameter, string? value)
    {
        var (status, answer) = await RedeemAsync(await CodeAsync(), (parameter, value));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.False(answer.TryGetProperty("access_token", out _));
    }

    [Theory]
    [InlineData("redirect_uri", "http://127.0.0.1:9/elsewhere")]
    [InlineData("client_id", "somebody-else")]
    [InlineData("client_id", SignInBench.OtherClient)]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("response_type", "token")]
    public async Task Another_client_address_or_flow_gets_no_code(string parameter, string? value)
    {
        using var answer = await AuthorizeAsync(bench.Assertion(), (parameter, value));

        Assert.Null(answer.StatusCode == HttpStatusCode.Redirect ? Fragment(answer)["code"] : null);
        if (parameter is "redirect_uri" or "client_id")
            Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_shows_nothing_of_a_request_as_markup()
    {
        using var answer = await AuthorizeAsync(assertion: null, ("state", "\"><script>alert(1)</script>"));

        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9", true)]
    [InlineData("http://127.0.0.1:11", true)]
    [InlineData("http://127.0.0.1:10", false)]
    public async Task Only_the_screens_pages_may_read_its_answers(string origin, bool mayRead)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(bench.Issuer, ".well-known/openid-configuration"));
        request.Headers.Add("Origin", origin);
        using var answer = await bench.SendAsync(request);

        Assert.Equal(mayRead ? [origin] : [], answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed : []);
    }

    private static (HttpStatusCode Status, string? Error) Error((HttpStatusCode Status, JsonElement Body) answer) => (answer.Status, answer.Body.GetProperty("error").GetString());

    private async Task<string> CodeAsync(string? assertion = null)
    {
        using var answer = await AuthorizeAsync(assertion ?? bench.Assertion());
        Assert.Equal("a-state", Fragment(answer)["state"]);
        return Fragment(answer)["code"]!;
    }

    private async Task<HttpResponseMessage> AuthorizeAsync(string? assertion, params (string Name, string? Value)[] changes)
    {
        var form = new Dictionary<string, string?>
        {
            ["client_id"] = SignInBench.ScreenClient,
            ["redirect_uri"] = SignInBench.Screen.AbsoluteUri,
            ["response_type"] = "code",
            ["response_mode"] = "fragment",
            ["scope"] = "openid",
            ["state"] = "a-state",
            ["nonce"] = "a-nonce",
            ["code_challenge"] = Base64Url.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
            ["assertion"] = assertion,
        };
        foreach (var (name, value) in changes)
            form[name] = value;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bench.Issuer, IdentityServer.AuthorizationPath))
        {
            Content = new FormUrlEncodedContent(form.Where(member => member.Value is not null)!),
        };
        return await bench.SendAsync(request);
    }

    private Task<(HttpStatusCode Status, JsonElement Body)> RedeemAsync(string code, params (string Name, string? Value)[] changes)
    {
        var form = new Dictionary<string, string?>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = SignInBench.ScreenClient,
            ["redirect_uri"] = SignInBench.Screen.AbsoluteUri,
            ["code_verifier"] = Verifier,
            ["code"] = code,
        };
        foreach (var (name, value) in changes)
            form[name] = value;
        return bench.AskAsync(form.Where(member => member.Value is not null).Select(member => (member.Key, member.Value!)));
    }

    private static System.Collections.Specialized.NameValueCollection Fragment(HttpResponseMessage answer) =>
        HttpUtility.ParseQueryString(answer.Headers.Location!.Fragment.TrimStart('#'));

    private static JsonElement Claims(JsonElement answer, string token)
    {
        using var json = JsonDocument.Parse(Base64Url.Decode(answer.GetProperty(token).GetString()!.Split('.')[1]));
        return json.RootElement.Clone();
    }
}
