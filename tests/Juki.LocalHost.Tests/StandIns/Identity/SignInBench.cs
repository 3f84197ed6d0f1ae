using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Juki.LocalHost.StandIns.Identity;
using Juki.Testing;

namespace Juki.LocalHost.Tests.StandIns.Identity;

/// <summary>The identity provider, listening, with two operators that have authenticators.</summary>
public sealed class SignInBench : IAsyncLifetime
{
    public const string Operator = "op-welfare";
    public const string Other = "op-board";
    public const string Terminal = "term-welfare";

    private readonly TestFolder _folder = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private IdentityServer _server = null!;

    /// <summary>Client id of the Juki server's screen.</summary>
    public const string ScreenClient = "juki-screen";

    /// <summary>The address of the screen; nothing listens there.</summary>
    public static Uri Screen { get; } = new("http://127.0.0.1:9/api/screen");

    /// <summary>Client id of the Fuhyo server's screen.</summary>
    public const string OtherClient = "fuhyo-screen";

    /// <summary>The address of that other screen.</summary>
    public static Uri OtherScreen { get; } = new("http://127.0.0.1:11/api/screen");

    public Uri Issuer => _server.Issuer;

    public async Task InitializeAsync()
    {
        var authenticators = new Authenticators(_folder.File("authenticators"));
        authenticators.Enrol([Operator, Other]);
        _server = await IdentityServer.StartAsync(0, _folder.File("provider.pem"), authenticators, CancellationToken.None);
        _server.Register(new PublicClient(ScreenClient, Screen, KnownAudiences.Juki));
        _server.Register(new PublicClient(OtherClient, OtherScreen, KnownAudiences.Fuhyo));
        _server.Register(ConfidentialClient.Fuhyo(KeyFileOfApp));
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A copy of an operator's key, as whoever holds the authenticator has it.</summary>
    public ECDsa KeyOf(string operatorId)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(_folder.File("authenticators"), $"{operatorId}.pem")));
        return key;
    }

    /// <summary>File of the Fuhyo app's key.</summary>
    public string KeyFileOfApp => _folder.File("link.pem");

    /// <summary>A copy of the Fuhyo app's key.</summary>
    public ECDsa KeyOfApp()
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(KeyFileOfApp));
        return key;
    }

    /// <summary>A good assertion.</summary>
    public string Assertion()
    {
        using var key = KeyOf(Operator);
        return new SignIn(Operator, Terminal).Assert(key, Issuer, TimeProvider.System.GetUtcNow());
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(Issuer, path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReadAsync(answer);
    }

    /// <summary>Sends a request as it is.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request);

    /// <summary>Asks for a token with an assertion.</summary>
    public Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string assertion) =>
        AskAsync(("grant_type", SignIn.GrantType), ("assertion", assertion));

    /// <summary>Asks for a token.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(params IEnumerable<(string Name, string Value)> form)
    {
        using var content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await _client.PostAsync(new Uri(Issuer, IdentityServer.TokenPath), content);
        return (answer.StatusCode, await ReadAsync(answer));
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.Clone();
    }
}
