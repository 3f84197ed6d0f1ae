using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Juki.LocalHost.Machine;
using Juki.Records.Files;
using Juki.Records.Items;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.StandIns.National;

/// <summary>
/// Stands in for the national server (全国サーバ, 附票全国サーバ) of one file: mutual TLS with the prefecture's certificate alone; the order of each person's changes checked,
/// and questions about people of every prefecture answered, as the real one would.
/// </summary>
public sealed class NationalServer : IAsyncDisposable
{
    // The same people of other prefectures in every run.
    private const int Seed = 47;

    private readonly RegisterFile _register;
    private readonly string _basePath;
    private readonly WebApplication _web;
    private readonly NationalJournal _journal;
    private readonly NationalPeople _people;
    private readonly NationalDesk _desk;

    private NationalServer(RegisterFile register, WebApplication web, string folder)
    {
        _register = register;
        _basePath = $"/{register.Name}";
        _web = web;
        _journal = new NationalJournal(register, folder);
        _people = new NationalPeople(register, _journal, Seed);
        _desk = new NationalDesk(register, _people);
    }

    /// <summary>Base address, as the server's settings take it.</summary>
    public Uri BaseAddress => new UriBuilder(_web.Urls.Single()) { Host = "localhost", Path = $"{_basePath}/" }.Uri;

    /// <summary>What arrived, in order.</summary>
    public IReadOnlyList<Arrival> Arrivals => _journal.Arrivals;

    /// <summary>The synthetic people of other prefectures whom it knows; the first is alive and has a number.</summary>
    public IReadOnlyList<PersonRecord> Others => _people.Others;

    /// <summary>Answers in place of the server when it gives a result: how tests make it fail.</summary>
    public Func<HttpContext, Task<IResult?>> Fault { get; set; } = _ => Task.FromResult<IResult?>(null);

    /// <summary>Starts it.</summary>
    /// <param name="register">Its file, whose name is the first part of its paths.</param>
    /// <param name="port">Its port; 0 takes any free one.</param>
    /// <param name="folder">Folder of its journal.</param>
    /// <param name="certificates">Its certificates.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The running server.</returns>
    /// <exception cref="PortTakenException">The port is taken.</exception>
    public static async Task<NationalServer> StartAsync(
        RegisterFile register, int port, string folder, LocalCertificates certificates, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificates.Server;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (client, _, _) => IsPrefecture(client, certificates.Authority);
        })));
        var server = new NationalServer(register, builder.Build(), folder);
        server._web.UseRouting();
        server._web.MapPost($"{server._basePath}/updates", context => server.AnswerAsync(context, server.TakeAsync));
        server._web.MapPost($"{server._basePath}/inquiries", context => server.AnswerAsync(context, server.TellAsync));
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

    private async Task AnswerAsync(HttpContext context, Func<HttpRequest, Task<IResult>> answer)
    {
        var result = await Fault(context) ?? await answer(context.Request);
        await result.ExecuteAsync(context);
    }

    private async Task<IResult> TellAsync(HttpRequest request) => await ReadAsync<ReceivedQuestion>(request) is { } question
        ? _desk.Answer(question)
        : Results.Json(new { code = "malformed" }, statusCode: StatusCodes.Status400BadRequest);

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var change = ReceivedChange.Read(_register, await ReadAsync<JsonElement>(request));
        return (change is null ? Verdict.Malformed : _journal.Take(change)) switch
        {
            Verdict.Applied => Results.Json(new { id = change!.Id, status = "applied" }),
            Verdict.Duplicate => Results.Json(new { id = change!.Id, status = "duplicate" }),
            Verdict.OutOfOrder => Results.Json(new { code = "out-of-order" }, statusCode: StatusCodes.Status409Conflict),
            _ => Results.Json(new { code = "malformed" }, statusCode: StatusCodes.Status400BadRequest),
        };
    }

    private static async Task<T?> ReadAsync<T>(HttpRequest request)
    {
        try
        {
            return await request.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
