using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Juki.LocalHost.Machine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.StandIns.National;

/// <summary>
/// Stands in for the national server (全国サーバ): mutual TLS with the prefecture's certificate alone, and the order of each person's
/// changes checked as the real one would.
/// </summary>
public sealed class NationalServer : IAsyncDisposable
{
    private const string BasePath = "/juki";

    private readonly WebApplication _web;
    private readonly NationalJournal _journal;

    private NationalServer(WebApplication web, string folder)
    {
        _web = web;
        _journal = new NationalJournal(folder);
    }

    /// <summary>Base address, as the server's settings take it.</summary>
    public Uri BaseAddress => new UriBuilder(_web.Urls.Single()) { Host = "localhost", Path = $"{BasePath}/" }.Uri;

    /// <summary>What arrived, in order.</summary>
    public IReadOnlyList<Arrival> Arrivals => _journal.Arrivals;

    /// <summary>Answers in place of the server when it gives a result: how tests make it fail.</summary>
    public Func<HttpContext, Task<IResult?>> Fault { get; set; } = _ => Task.FromResult<IResult?>(null);

    /// <summary>Starts it.</summary>
    /// <param name="port">Its port; 0 takes any free one.</param>
    /// <param name="folder">Folder of its journal.</param>
    /// <param name="certificates">Its certificates.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The running server.</returns>
    /// <exception cref="PortTakenException">The port is taken.</exception>
    public static async Task<NationalServer> StartAsync(int port, string folder, LocalCertificates certificates, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificates.Server;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (client, _, _) => IsPrefecture(client, certificates.Authority);
        })));
        var server = new NationalServer(builder.Build(), folder);
        server._web.UseRouting();
        server._web.MapPost($"{BasePath}/updates", (RequestDelegate)server.TakeAsync);
        try
        {
            await LoopbackPort.ListenAsync(server._web, port, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _web.DisposeAsync();
        _journal.Dispose();
    }

    private static bool IsPrefecture(X509Certificate2 client, X509Certificate2 authority)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return client.Subject == LocalCertificates.PrefectureSubject && chain.Build(client);
    }

    private async Task TakeAsync(HttpContext context)
    {
        var answer = await Fault(context) ?? await AnswerAsync(context.Request);
        await answer.ExecuteAsync(context);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        ReceivedChange? change;
        try
        {
            change = await request.ReadFromJsonAsync<ReceivedChange>(JsonSerializerOptions.Web, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            change = null;
        }

        return (change is null ? Verdict.Malformed : _journal.Take(change)) switch
        {
            Verdict.Applied => Results.Json(new { id = change!.Id, status = "applied" }),
            Verdict.Duplicate => Results.Json(new { id = change!.Id, status = "duplicate" }),
            Verdict.OutOfOrder => Results.Json(new { code = "out-of-order" }, statusCode: StatusCodes.Status409Conflict),
            _ => Results.Json(new { code = "malformed" }, statusCode: StatusCodes.Status400BadRequest),
        };
    }
}
