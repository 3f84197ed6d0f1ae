using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Time;
using Juki.Registry.Provisions;
using Juki.Registry.Tests.Attempts;
using Juki.Registry.Tests.Bulk;
using Juki.Registry.Tests.Linking;
using Juki.Testing;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Microsoft.AspNetCore.Builder;

namespace Juki.Registry.Tests;

/// <summary>The HTTP side of one server: a real listener, a real identity provider, registers in files.</summary>
internal sealed class ApiBench : IAsyncDisposable
{
    public const string Operator = "op-7";
    /// <summary>Who may be answered several people.</summary>
    public const string Lister = "op-list";

    /// <summary>Who deals with residents' requests and notices of error, and sees figures and checks of integrity.</summary>
    public const string Clerk = "op-clerk";

    /// <summary>Who has bulk jobs, of <see cref="NumberDuty"/> and <see cref="PlainDuty"/>.</summary>
    public const string BulkOperator = "op-bulk";

    /// <summary>Who audits.</summary>
    public const string Auditor = "op-audit";

    /// <summary>Who keeps the ledgers and audits them.</summary>
    public const string Keeper = "op-keeper";

    /// <summary>Another who keeps them.</summary>
    public const string Approver = "op-approver";

    public const string Terminal = "term-3";

    /// <summary>別表第五 一の二, whose column on individual numbers says "likely".</summary>
    public const string NumberDuty = "A5-01-02";

    /// <summary>別表第五 一, whose column on individual numbers says "check".</summary>
    public const string PlainDuty = "A5-01";

    /// <summary>別表第六 一, of organs.</summary>
    public const string OrganDuty = "A6-01";

    public const string NationalInquiries = "/api/national-inquiries";

    internal const string Inquiries = "/api/inquiries";

    private readonly TestFolder _folder;
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();
    private readonly ConcurrentDictionary<string, List<string>> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passedOver = new(StringComparer.Ordinal);
    private string? _chain;
    private long _position;

    private ApiBench(RegistryBench registry, TestIdentityProvider provider, TestFolder folder, WebApplication app) =>
        (Registry, Provider, _folder, _app) = (registry, provider, folder, app);

    public Uri Address => new(_app.Urls.Single());

    public RegistryBench Registry { get; }

    public TestIdentityProvider Provider { get; }

    public string OperatorsFile => _folder.File("operators.csv");

    public string DrivesFile => _folder.File("drives.csv");

    public string DecisionsFile => _folder.File("decisions.csv");

    public static Task<ApiBench> StartAsync(AzuriteFixture azurite, params IReadOnlyList<(string Name, string Value)> settings) =>
        StartAsync(all => RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, DateTimeOffset.UtcNow, all), settings);

    /// <summary>On a storage in which nobody else may be found.</summary>
    public static Task<ApiBench> StartAsync(OwnAzurite azurite, params IReadOnlyList<(string Name, string Value)> settings) =>
        StartAsync(all => RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, DateTimeOffset.UtcNow, all), settings);

    /// <summary>That of a file's server.</summary>
    public static Task<ApiBench> StartAsync(AzuriteFixture azurite, RegisterFile register) => StartAsync(all => RegistryBench.StartAsync(azurite, register, all), []);

    private static async Task<ApiBench> StartAsync(Func<IReadOnlyList<(string, string)>, Task<RegistryBench>> startAsync, IReadOnlyList<(string Name, string Value)> settings)
    {
        var folder = new TestFolder();
        var provider = await TestIdentityProvider.StartAsync();
        await File.WriteAllLinesAsync(folder.File("agencies.csv"),
        [
            "agencyId,name,category,duties,certificate",
            $"welfare,福祉課,department,{NumberDuty};{PlainDuty};{OrganDuty},{TestOffice.CertificateFile}",
            $"board,教育委員会,organ,{OrganDuty},",
            "residents,市町村課,department,,",
        ]);
        await File.WriteAllLinesAsync(folder.File("operators.csv"),
        [
            "operatorId,agencyId,duties,rights,terminals,status,validFrom,validTo",
            $"{Operator},welfare,{NumberDuty};{PlainDuty};{OrganDuty},,{Terminal},active,2020-01-01,2099-12-31",
            $"{Lister},welfare,{NumberDuty};{PlainDuty},list,{Terminal},active,2020-01-01,2099-12-31",
            $"{Clerk},residents,,disclosure;investigation;figures;integrity,{Terminal},active,2020-01-01,2099-12-31",
            $"{BulkOperator},welfare,{NumberDuty};{PlainDuty},bulk,{Terminal},active,2020-01-01,2099-12-31",
            $"{Auditor},residents,,audit,{Terminal},active,2020-01-01,2099-12-31",
            $"op-board-bulk,board,{OrganDuty},bulk,{Terminal},active,2020-01-01,2099-12-31",
            $"{Keeper},residents,,ledgers;audit,{Terminal},active,2020-01-01,2099-12-31",
            $"{Approver},residents,,ledgers,{Terminal},active,2020-01-01,2099-12-31",
            $"op-revoked,welfare,{NumberDuty},,{Terminal},revoked,2020-01-01,2099-12-31",
            $"op-past,welfare,{NumberDuty},,{Terminal},active,2020-01-01,2020-12-31",
            $"op-future,welfare,{NumberDuty},,{Terminal},active,2098-01-01,2098-12-31",
            $"op-few,welfare,{PlainDuty},,{Terminal},active,2020-01-01,2099-12-31",
            $"op-board,board,{OrganDuty};{PlainDuty},,{Terminal},active,2020-01-01,2099-12-31",
            $"op-nowhere,gone,{PlainDuty},,{Terminal},active,2020-01-01,2099-12-31",
        ]);
        await File.WriteAllTextAsync(folder.File("decisions.csv"), "duty,individualNumber,residentCode,removedPeople\n");
        await File.WriteAllLinesAsync(folder.File("drives.csv"), TestOffice.Drives);
        await TestOffice.LayAsync(folder.Path);
        IReadOnlyList<(string Name, string Value)> all =
        [
            .. settings,
            ("Access:Authority", provider.Authority),
            ("Link:Authority", provider.Authority),
            ("Link:Audience", LinkBench.Audience),
            ("Link:Caller", LinkBench.App),
            ("Access:AgenciesFile", folder.File("agencies.csv")),
            ("Access:OperatorsFile", folder.File("operators.csv")),
            ("Access:DutyDecisionsFile", folder.File("decisions.csv")),
            ("Bulk:DrivesFile", folder.File("drives.csv")),
            ("Access:ProviderTimeLimit", "00:00:20"),
        ];
        Task<RegistryBench> StartProcessAsync() => startAsync(all);
        var registry = await StartProcessAsync();
        return new ApiBench(registry, provider, folder, await ApiRoutes.ListenAsync(registry)) { StartProcessAsync = StartProcessAsync };
    }

    /// <summary>Starts another process of the same server, without a listener.</summary>
    public required Func<Task<RegistryBench>> StartProcessAsync { get; init; }

    public string ListerToken() => Provider.Token(Lister, Terminal, Registry.Time.GetUtcNow());

    public string ClerkToken() => Provider.Token(Clerk, Terminal, Registry.Time.GetUtcNow());

    public string BulkToken() => TokenOf(BulkOperator);

    public string TokenOf(string operatorId) => Provider.Token(operatorId, Terminal, Registry.Time.GetUtcNow());

    public string KeeperToken() => Provider.Token(Keeper, Terminal, Registry.Time.GetUtcNow());

    public string ApproverToken() => Provider.Token(Approver, Terminal, Registry.Time.GetUtcNow());

    /// <summary>A token of the Fuhyo server's own.</summary>
    public string AppToken()
    {
        var claims = Provider.Claims(LinkBench.App, Terminal, Registry.Time.GetUtcNow());
        claims.Remove("operator");
        claims.Remove("terminal");
        (claims["aud"], claims["oid"]) = (LinkBench.Audience, LinkBench.App);
        return Provider.Token(Provider.Header(), claims);
    }

    public string GoodToken() => Provider.Token(Operator, Terminal, Registry.Time.GetUtcNow());

    public static JsonObject Question(SyntheticPerson person, params string[] items) => new()
    {
        ["duty"] = NumberDuty,
        ["purpose"] = "被災者の確認",
        ["documentNumber"] = "福第12号",
        ["residentCode"] = person.ResidentCode,
        ["items"] = new JsonArray([.. (items.Length == 0 ? ["name"] : items).Select(i => (JsonNode)i)]),
    };

    public static JsonObject QuestionByNumber(SyntheticPerson person, params string[] items)
    {
        var question = Question(person, items);
        question.Remove("residentCode");
        question["individualNumber"] = person.IndividualNumber;
        return question;
    }

    /// <summary>Asks, and checks that exactly one log entry came of it.</summary>
    public Task<ApiReply> AskAsync(JsonObject question, string? token = null) =>
        PostAsync(new StringContent(question.ToJsonString(), Encoding.UTF8, "application/json"), "Bearer " + (token ?? GoodToken()));

    /// <summary>Searches, and checks that exactly one log entry came of it.</summary>
    public Task<ApiReply> SearchAsync(JsonObject question, string? token = null) => PostAsync(
        new StringContent(question.ToJsonString(), Encoding.UTF8, "application/json"), "Bearer " + (token ?? ListerToken()), path: "/api/searches");

    /// <summary>Asks the national server, and checks that exactly one log entry came of it.</summary>
    public Task<ApiReply> AskNationalAsync(JsonObject question, string? token = null) => PostAsync(
        new StringContent(question.ToJsonString(), Encoding.UTF8, "application/json"), "Bearer " + (token ?? GoodToken()), path: NationalInquiries);

    /// <summary>Does something for a case as a clerk, and checks that exactly one log entry came of it.</summary>
    public Task<ApiReply> DeskAsync(string path, JsonObject? body = null, string? token = null) => LoggedAsync(
        body is null ? HttpMethod.Get : HttpMethod.Post,
        body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        "Bearer " + (token ?? ClerkToken()),
        null,
        path);

    /// <summary>Asks for a person's history, and checks that exactly one log entry came of it.</summary>
    public Task<ApiReply> HistoryAsync(JsonObject question, string? token = null) => PostAsync(
        new StringContent(question.ToJsonString(), Encoding.UTF8, "application/json"), "Bearer " + (token ?? ListerToken()), path: "/api/histories");

    /// <summary>Asks who is signed in, and checks that exactly one log entry came of it.</summary>
    public Task<ApiReply> OperatorAsync(string? token) => LoggedAsync(HttpMethod.Get, null, token is null ? null : "Bearer " + token, null, "/api/operator");

    public Task<ApiReply> PostAsync(HttpContent content, string? authorization, string? correlationId = null, string path = Inquiries) =>
        LoggedAsync(HttpMethod.Post, content, authorization, correlationId, path);

    public async Task<ApiReply> LoggedAsync(HttpMethod method, HttpContent? content, string? authorization, string? correlationId, string path)
    {
        var reply = await SendAsync(method, content, authorization, correlationId, path);
        var receipt = reply.Body.GetProperty("receipt");
        var chain = receipt.GetProperty("chain").GetString()!;
        _position = chain == _chain ? _position + 1 : 1;
        _chain = chain;
        Assert.Equal(_position, receipt.GetProperty("position").GetInt64());
        var log = Registry.Server.Get<ProvisionLog>();
        Assert.Null(await log.ReadAsync(chain, _position + 1, default));
        var (entry, own) = (await log.ReadAsync(chain, _position, default))!.Value;
        Assert.Equal(own.LeafHash, receipt.GetProperty("leafHash").GetString());
        Assert.Equal(reply.CorrelationId, entry.CorrelationId);
        return reply with { Entry = entry };
    }

    /// <summary>Asks without looking at the log.</summary>
    public Task<ApiReply> SendAsync(HttpContent content, string? authorization, string? correlationId = null, string path = Inquiries) =>
        SendAsync(HttpMethod.Post, content, authorization, correlationId, path);

    /// <summary>Makes a request without looking at the log.</summary>
    public async Task<ApiReply> TryAsync(EndpointCall call, string correlationId, CancellationToken cancellationToken = default)
    {
        using var content = call.ToContent();
        return await SendAsync(call.Method, content, "Bearer " + call.Token, correlationId, call.Path, cancellationToken);
    }

    /// <summary>Leaves the chains that are there out of what <see cref="EntriesAsync"/> looks through: no entry of them is this server's.</summary>
    public async Task PassOverEntriesAsync()
    {
        await foreach (var chain in ChainsAsync())
            _passedOver.Add(chain);
    }

    /// <summary>How many log entries there are of a correlation id, in whatever chain of this month that was opened since.</summary>
    public async Task<int> EntriesAsync(string correlationId)
    {
        var log = Registry.Server.Get<ProvisionLog>();
        await foreach (var name in ChainsAsync())
        {
            // What was read before stays read.
            var chain = _entries.GetOrAdd(name, _ => []);
            while (!_passedOver.Contains(name) && await log.ReadAsync(name, chain.Count + 1, default) is { } next)
                chain.Add(next.Entry.CorrelationId);
        }

        return _entries.Values.Sum(chain => chain.Count(id => id == correlationId));
    }

    private IAsyncEnumerable<string> ChainsAsync() => Registry.Server.Get<SealedTables>().Open(StorageArea.Log, KnownTables.Provisions)
        .ReadRangeAsync($"openings-{JapanTime.Of(Registry.Time.GetUtcNow()):yyyyMM}", "", "~", default)
        .Select(opening => opening.RowKey);

    private async Task<ApiReply> SendAsync(
        HttpMethod method, HttpContent? content, string? authorization, string? correlationId, string path, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(method, new Uri(_app.Urls.Single() + path)) { Content = content };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (correlationId is not null)
            request.Headers.TryAddWithoutValidation("X-Correlation-ID", correlationId);
        return await ReadAsync(await _client.SendAsync(request, cancellationToken));
    }

    public Task<ApiReply> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, null, token is null ? null : "Bearer " + token, null, path);

    /// <summary>Gets or, with a body, posts for something that is no JSON.</summary>
    public async Task<(byte[] Content, string? MediaType)> DownloadAsync(string path, string accept, string token, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(_app.Urls.Single() + path));
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.Accept.ParseAdd(accept);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        // It is logged too; the next reply is held against that.
        _position++;
        return (await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.MediaType);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await Provider.DisposeAsync();
        await Registry.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<ApiReply> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var (type, content) = (response.Content.Headers.ContentType!.MediaType!, await response.Content.ReadAsStringAsync());
            using var body = JsonDocument.Parse(type.EndsWith("json", StringComparison.Ordinal) ? content : "{}");
            return new ApiReply(response.StatusCode, response.Headers, type, body.RootElement.Clone());
        }
    }
}

/// <summary>An answer of the API, with the log entry that it left.</summary>
internal sealed record ApiReply(HttpStatusCode Status, HttpResponseHeaders Headers, string MediaType, JsonElement Body)
{
    public ProvisionEntry? Entry { get; init; }

    public string CorrelationId => Headers.GetValues("X-Correlation-ID").Single();

    public string Code => Body.GetProperty("code").GetString()!;

    public IReadOnlyList<string> Wrong => [.. Body.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("parameter").GetString()!)];

    public JsonElement Record => Body.GetProperty("records").EnumerateArray().Single();
}
