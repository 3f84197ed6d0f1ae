using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using Juki.LocalHost.StandIns.National;
using Juki.Records.Files;
using Juki.Registry.Forwarding;
using Juki.Registry.Modules;
using Juki.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Tests.StandIns.National;

/// <summary>The line to the national server is mutually authenticated: each end refuses a stranger.</summary>
[Trait("Requirement", "U6")]
public sealed class NationalLineTests : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private NationalServer _server = null!;

    private LocalCertificates Own => Certificates("own");

    private LocalCertificates Strange => Certificates("strange");

    public async Task InitializeAsync() => _server = await NationalServer.StartAsync(RegisterFile.Juki, 0, _folder.File("journal"), Own, CancellationToken.None);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_prefecture_and_the_national_server_know_each_other()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(Own.ClientPkcs12, Own.AuthorityDer));

        Assert.Single(_server.Arrivals);
    }

    [Fact]
    public async Task A_client_of_another_authority_is_refused_though_it_bears_the_same_name()
    {
        Assert.Equal(Own.Client.Subject, Strange.Client.Subject);

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(Strange.ClientPkcs12, Own.AuthorityDer));

        Assert.Empty(_server.Arrivals);
    }

    [Fact]
    public async Task Somebody_else_of_the_same_authority_is_refused()
    {
        var other = Convert.ToBase64String(Own.Server.Export(X509ContentType.Pkcs12));

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(other, Own.AuthorityDer));

        Assert.Empty(_server.Arrivals);
    }

    [Fact]
    public async Task A_client_without_a_certificate_is_refused()
    {
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(Own.Authority);
        using var handler = new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = trust } };
        using var client = new HttpClient(handler) { BaseAddress = _server.BaseAddress };

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(client));

        Assert.Empty(_server.Arrivals);
    }

    [Fact]
    public async Task The_prefecture_tells_nothing_to_a_server_of_another_authority()
    {
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(Own.ClientPkcs12, Strange.AuthorityDer));

        Assert.Empty(_server.Arrivals);
    }

    public void Dispose() => _folder.Dispose();

    private LocalCertificates Certificates(string name) => LocalCertificates.OfFolder(_folder.File(name), DateTimeOffset.UtcNow);

    // Over the connection that the server itself makes of its settings.
    private async Task<HttpStatusCode> SendAsync(string clientCertificate, string authority)
    {
        var settings = UnusedSettings.With(
            ("Forwarding:NationalServer", _server.BaseAddress.AbsoluteUri),
            ("Forwarding:ClientCertificate", clientCertificate),
            ("Forwarding:NationalAuthority", authority));
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddForwarding()
            .BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(NationalClient));
        return await PostAsync(client);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client)
    {
        var change = NationalChange.Of(RegisterFile.Juki, SyntheticPerson.New().ResidentCode, 1);
        using var answer = await client.PostAsJsonAsync(new Uri("updates", UriKind.Relative), change.ToJson());
        return answer.StatusCode;
    }
}
