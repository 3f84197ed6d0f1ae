using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fuhyo.Server;
using Juki.Records.Files;
using Juki.Records.Time;
using Juki.Registry.Inquiries;
using Juki.Registry.Linking;
using Juki.Registry.Provisions;
using Juki.Registry.Updates;
using Juki.Server;
using Juki.Testing;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Registry.Tests.Linking;

/// <summary>Both servers, each on a storage and with keys of its own, and a real line between them; either may be ended and started anew.</summary>
internal sealed class LinkBench : IAsyncDisposable
{
    public const string App = "fuhyo-app";
    public const string Audience = "juki-link";
    public const string Operator = "op-1";
    public const string Colleague = "op-2";
    public const string NumberDuty = ApiBench.NumberDuty;
    public const string PlainDuty = ApiBench.PlainDuty;
    private const string Terminal = "term-1";
    private const string Municipality = RegistryBench.Ichikawa;

    private readonly TestFolder _folder = new();
    private readonly HttpClient _client = new();
    private readonly TestMunicipalities _municipalities;
    private readonly OwnAzurite _azurite;
    private readonly TestIdentityProvider _provider;
    private WebApplication _jukiWeb = null!;
    private WebApplication _fuhyoWeb = null!;

    private LinkBench(OwnAzurite azurite, TestIdentityProvider provider)
    {
        (_azurite, _provider) = (azurite, provider);
        _municipalities = TestMunicipalities.Register(_folder.Path, Municipality);
    }

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    public ServerUnderTest Juki { get; private set; } = null!;

    public ServerUnderTest Fuhyo { get; private set; } = null!;

    /// <summary>Where the Fuhyo server's process may be made to end.</summary>
    public EndingPoint FuhyoEnd { get; } = new();

    /// <summary>Where the Juki server's process may be made to end.</summary>
    public EndingPoint JukiEnd { get; } = new();

    public string FuhyoConnection => _azurite.SecondConnectionString;

    public string FuhyoKeys => _azurite.KeyFolder + "-fuhyo";

    public string JukiConnection => _azurite.ConnectionString;

    public string JukiKeys => _azurite.KeyFolder;

    /// <summary>Bodies that came over the line, question and answer.</summary>
    public List<(string Question, string Answer)> Line { get; } = [];

    public static async Task<LinkBench> StartAsync(OwnAzurite azurite)
    {
        var bench = new LinkBench(azurite, await TestIdentityProvider.StartAsync());
        await File.WriteAllLinesAsync(bench._folder.File("agencies.csv"), ["agencyId,name,category,duties,certificate", $"welfare,福祉課,department,{NumberDuty};{PlainDuty},"]);
        await File.WriteAllLinesAsync(bench._folder.File("operators.csv"),
        [
            "operatorId,agencyId,duties,rights,terminals,status,validFrom,validTo",
            $"{Operator},welfare,{NumberDuty};{PlainDuty},,{Terminal},active,2020-01-01,2099-12-31",
            $"{Colleague},welfare,{NumberDuty};{PlainDuty},,{Terminal},active,2020-01-01,2099-12-31",
        ]);
        await File.WriteAllTextAsync(bench._folder.File("decisions.csv"), "duty,individualNumber,residentCode,removedPeople\n");
        bench._jukiWeb = await ListenAsync(app => app.MapPost("/api/link/individual-number", bench.JukiAsync));
        bench._fuhyoWeb = await ListenAsync(app =>
        {
            app.MapPost("/api/inquiries", (HttpRequest request, CancellationToken cancelled) => bench.Fuhyo.Get<InquiryService>().AnswerAsync(request, cancelled));
            app.MapGet("/api/individual-numbers/{id}", (HttpRequest request, CancellationToken cancelled) => bench.Fuhyo.Get<NumberDesk>().FetchAsync(request, cancelled));
            app.MapPost("/api/individual-numbers/{id}/acknowledgement", (HttpRequest request, CancellationToken cancelled) => bench.Fuhyo.Get<NumberDesk>().AcknowledgeAsync(request, cancelled));
        });
        await bench.StartJukiAsync();
        await bench.StartFuhyoAsync();
        return bench;
    }

    /// <summary>Starts the Juki server, anew where it ran.</summary>
    public async Task StartJukiAsync()
    {
        if (Juki is not null)
            await Juki.DisposeAsync();
        JukiEnd.Set(0, afterwards: false);
        Juki = await StartAsync(RegisterFile.Juki, JukiApp.AddJuki, JukiConnection, JukiKeys, JukiEnd, _ => { });
    }

    /// <summary>Starts the Fuhyo server, anew where it ran.</summary>
    public async Task StartFuhyoAsync()
    {
        if (Fuhyo is not null)
            await Fuhyo.DisposeAsync();
        FuhyoEnd.Set(0, afterwards: false);
        Fuhyo = await StartAsync(RegisterFile.Fuhyo, FuhyoApp.AddFuhyo, FuhyoConnection, FuhyoKeys, FuhyoEnd, services =>
        {
            services.AddSingleton<ILinkCredential>(new Credential(this));
            services.AddHttpClient<LinkClient>().ConfigurePrimaryHttpMessageHandler(() => FuhyoEnd.Around(new Recorder(this) { InnerHandler = new SocketsHttpHandler() }));
        });
    }

    private Task<ServerUnderTest> StartAsync(
        RegisterFile register,
        Func<Microsoft.Extensions.Hosting.IHostApplicationBuilder, Microsoft.Extensions.Hosting.IHostApplicationBuilder> app,
        string connection,
        string keys,
        EndingPoint end,
        Action<IServiceCollection> more) => ServerUnderTest.StartAsync(new ServerParts(connection, keys, new RecordingReplies { InTheOpen = true })
        {
            App = builder =>
            {
                app(builder);
                more(builder.Services);
                return builder;
            },
            Time = Time,
            Envelope = new OpenEnvelope(register),
            National = new RecordingNational(),
            Policies = [end],
            Settings = UnusedSettings.With(
                ("Messaging:MunicipalRegister", _municipalities.RegisterFile),
                ("Access:Authority", _provider.Authority),
                ("Access:AgenciesFile", _folder.File("agencies.csv")),
                ("Access:OperatorsFile", _folder.File("operators.csv")),
                ("Access:DutyDecisionsFile", _folder.File("decisions.csv")),
                ("Link:Authority", _provider.Authority),
                ("Link:Audience", Audience),
                ("Link:Caller", App),
                ("Link:JukiServer", _jukiWeb.Urls.Single() + "/"),
                ("Link:Scope", Audience)),
        });

    /// <summary>Enters somebody in the Juki file and lets them move out, and on a supplement as an overseas mover.</summary>
    public async Task<SyntheticPerson> OverseasMoverAsync()
    {
        var person = SyntheticPerson.New();
        await JukiNoticeAsync(person.MoveIn(1));
        await JukiNoticeAsync(person.MoveOut(2, "市川市八幡一丁目１番１号"));
        await SupplementAsync(person, "1");
        return person;
    }

    /// <summary>Applies a notice to the Juki file.</summary>
    public Task JukiNoticeAsync(JsonObject data) => ApplyAsync(Juki, TestMunicipalities.Event(Municipality, data));

    /// <summary>Enters somebody on a supplement.</summary>
    public Task SupplementAsync(SyntheticPerson person, string state, long sequence = 1, string act = "1", Action<JsonObject>? change = null)
    {
        var data = new JsonObject
        {
            ["residentCode"] = person.ResidentCode,
            ["name"] = person.Name,
            ["birthDate"] = person.BirthDate,
            ["address"] = state == "0" ? "市川市八幡一丁目１番１号" : "国外転出者",
            ["changeDate"] = "20250401",
            ["managingMunicipalityCode"] = Municipality,
            ["stateClass"] = state,
            ["gaijiFlag"] = "0",
            ["gaijiPattern"] = "0",
            ["nameGaijiCount"] = 0,
            ["addressGaijiCount"] = 0,
            ["lastAddressGaijiCount"] = 0,
            ["act"] = act,
        };
        if (state == "0")
            data["addressMunicipalityCode"] = Municipality;
        change?.Invoke(data);
        var notice = TestMunicipalities.Event(Municipality, data, type: KnownEvents.TypeOf(RegisterFile.Fuhyo, KnownEvents.Update));
        notice["sequence"] = sequence.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ApplyAsync(Fuhyo, notice);
    }

    /// <summary>An inquiry about a person at the Fuhyo server.</summary>
    public static JsonObject Question(SyntheticPerson person, Guid? request = null, string duty = NumberDuty)
    {
        var question = new JsonObject
        {
            ["duty"] = duty,
            ["purpose"] = "年金の支給",
            ["documentNumber"] = "福第1号",
            ["residentCode"] = person.ResidentCode,
            ["items"] = new JsonArray("name", "birthDate"),
        };
        if (request is { } id)
            question["numberRequest"] = id.ToString("D");
        return question;
    }

    /// <summary>A question of the Fuhyo server's to the Juki server.</summary>
    public static JsonObject JukiQuestion(SyntheticPerson person, string duty) => new()
    {
        ["residentCode"] = person.ResidentCode,
        ["duty"] = duty,
        ["requestId"] = Guid.NewGuid().ToString("D"),
        ["receipt"] = new JsonObject { ["chain"] = "c", ["position"] = 1, ["leafHash"] = "ab" },
    };

    public Task<ApiReply> AskAsync(JsonObject question, string caller = Operator) => SendAsync(_fuhyoWeb, HttpMethod.Post, "/api/inquiries", question, caller);

    public Task<ApiReply> FetchAsync(Guid request, string caller = Operator) => SendAsync(_fuhyoWeb, HttpMethod.Get, $"/api/individual-numbers/{request:D}", null, caller);

    public Task<ApiReply> AcknowledgeAsync(Guid request, string caller = Operator) =>
        SendAsync(_fuhyoWeb, HttpMethod.Post, $"/api/individual-numbers/{request:D}/acknowledgement", null, caller);

    /// <summary>Asks the Fuhyo server with whatever token.</summary>
    public Task<ApiReply> AskFuhyoAsync(JsonObject question, string token) => SendAsync(_fuhyoWeb, HttpMethod.Post, "/api/inquiries", question, new AuthenticationHeaderValue("Bearer", token));

    /// <summary>Asks the Juki server past the Fuhyo server.</summary>
    public Task<ApiReply> AskJukiAsync(JsonObject question, string? token) => SendAsync(_jukiWeb, HttpMethod.Post, "/api/link/individual-number", question, token is null ? null : new AuthenticationHeaderValue("Bearer", token));

    /// <summary>A token of the Fuhyo server's own, changed as told.</summary>
    public string AppToken(Action<JsonObject>? change = null)
    {
        var now = Time.GetUtcNow();
        var claims = new JsonObject
        {
            ["iss"] = _provider.Authority,
            ["aud"] = Audience,
            ["oid"] = App,
            ["sub"] = App,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(10).ToUnixTimeSeconds(),
        };
        change?.Invoke(claims);
        return _provider.Token(_provider.Header(), claims);
    }

    public string OperatorToken(string caller = Operator) => _provider.Token(caller, Terminal, Time.GetUtcNow());

    /// <summary>The entries of a server's log of this month.</summary>
    public async Task<IReadOnlyList<(ProvisionEntry Entry, ProvisionReceipt Receipt)>> LogAsync(ServerUnderTest server)
    {
        var (log, entries) = (server.Get<ProvisionLog>(), new List<(ProvisionEntry, ProvisionReceipt)>());
        var openings = server.Get<SealedTables>().Open(StorageArea.Log, KnownTables.Provisions).ReadRangeAsync($"openings-{JapanTime.Of(Time.GetUtcNow()):yyyyMM}", "", "~", default);
        await foreach (var opening in openings)
        {
            for (var position = 1; await log.ReadAsync(opening.RowKey, position, default) is { } next; position++)
                entries.Add((next.Entry, next.Receipt));
        }

        return entries;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _fuhyoWeb.DisposeAsync();
        await _jukiWeb.DisposeAsync();
        await Fuhyo.DisposeAsync();
        await Juki.DisposeAsync();
        await _provider.DisposeAsync();
        _folder.Dispose();
    }

    private static Task ApplyAsync(ServerUnderTest server, JsonObject notice) =>
        server.Get<UpdateProcessor>().ApplyAsync(OpenEnvelope.Write(Municipality, notice.ToJsonString()), 1, default);

    private static async Task<WebApplication> ListenAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }

    private Task<IResult> JukiAsync(HttpRequest request, CancellationToken cancelled) => Juki.Get<NumberHandover>().AnswerAsync(request, cancelled);

    private Task<ApiReply> SendAsync(WebApplication app, HttpMethod method, string path, JsonObject? body, string caller) =>
        SendAsync(app, method, path, body, new AuthenticationHeaderValue("Bearer", OperatorToken(caller)));

    private async Task<ApiReply> SendAsync(WebApplication app, HttpMethod method, string path, JsonObject? body, AuthenticationHeaderValue? authorization)
    {
        using var request = new HttpRequestMessage(method, new Uri(app.Urls.Single() + path));
        request.Headers.Authorization = authorization;
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _client.SendAsync(request);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return new ApiReply(response.StatusCode, response.Headers, response.Content.Headers.ContentType!.MediaType!, json.RootElement.Clone());
    }

    private sealed class Credential(LinkBench bench) : ILinkCredential
    {
        public Task<string> TokenAsync(string scope, CancellationToken cancellationToken) => Task.FromResult(bench.AppToken(claims => claims["aud"] = scope));
    }

    private sealed class Recorder(LinkBench bench) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var question = await request.Content!.ReadAsStringAsync(cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
                bench.Line.Add((question, await response.Content.ReadAsStringAsync(cancellationToken)));
            return response;
        }
    }
}
