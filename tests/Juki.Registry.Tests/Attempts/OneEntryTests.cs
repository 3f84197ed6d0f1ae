using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Registry.Tests.Corrections;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;

namespace Juki.Registry.Tests.Attempts;

/// <summary>
/// Every request of an operator leaves exactly one log entry before the first byte of its answer, wherever storage fails and wherever its
/// caller goes away.
/// </summary>
[Trait("Requirement", "P7")]
[Trait("Requirement", "A3")]
public sealed class OneEntryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    // Every operation that the contract says needs a token, but for questions to the national server, which NationalTroubleTests asks.
    private static readonly Dictionary<string, Func<OneEntryTests, Task<EndpointCall>>> Endpoints = new(StringComparer.Ordinal)
    {
        ["post /inquiries"] = test => Known(new EndpointCall("/api/inquiries", ApiBench.QuestionByNumber(test._person, "name"), test._bench.GoodToken())),
        ["post /searches"] = test => Known(new EndpointCall("/api/searches", test.Search(), test._bench.ListerToken())),
        ["post /histories"] = test => Known(new EndpointCall("/api/histories", ApiBench.Question(test._person, "name"), test._bench.ListerToken())),
        ["get /operator"] = test => Known(test.Clerk("/api/operator", null)),
        ["post /disclosures"] = test => Known(test.Clerk(DisclosureBench.Path, test._bench.Form())),
        ["get /disclosures"] = test => Known(test.Clerk(DisclosureBench.Path, null)),
        ["get /disclosures/{id}"] = async test => test.Clerk(await test._bench.TakeInAsync(), null),
        ["post /disclosures/{id}/match"] = async test => test.Clerk(await test._bench.TakeInAsync() + "/match", test.Whom()),
        ["post /disclosures/{id}/extension"] = async test => test.Clerk(await test._bench.TakeInAsync() + "/extension", []),
        ["post /disclosures/{id}/decision"] = async test => test.Clerk(await test.GrantedAsync("record") + "/decision", new JsonObject { ["decision"] = "granted" }),
        ["post /disclosures/{id}/documents"] = async test => test.Clerk(await test.GrantedAsync("provisions") + "/documents", new JsonObject { ["document"] = "report" }),
        ["post /corrections"] = test => Known(test.Clerk(CorrectionBench.Path, test._bench.CorrectionForm(items: "address"))),
        ["get /corrections"] = test => Known(test.Clerk(CorrectionBench.Path, null)),
        ["get /corrections/{id}"] = async test => test.Clerk(await test.CorrectionAsync(), null),
        ["post /corrections/{id}/match"] = async test => test.Clerk(await test.CorrectionAsync() + "/match", test.Whom()),
        ["post /corrections/{id}/findings"] = async test => test.Clerk(await test.CorrectionAsync() + "/findings", new JsonObject { ["text"] = "確認した" }),
        ["post /corrections/{id}/passing"] = async test => test.Clerk(await test.MatchedAsync(await test.CorrectionAsync()) + "/passing", []),
        ["post /corrections/{id}/refusal"] = async test => test.Clerk(await test.MatchedAsync(await test.CorrectionAsync()) + "/refusal", new JsonObject { ["ground"] = "誤りがない" }),
        ["post /corrections/{id}/documents"] = async test => test.Clerk(await test.CorrectionAsync() + "/documents", new JsonObject { ["document"] = "result-notice" }),
        ["post /error-notices"] = test => Known(test.Clerk(CorrectionBench.NoticePath, test._bench.ErrorForm("address"))),
        ["get /error-notices"] = test => Known(test.Clerk(CorrectionBench.NoticePath, null)),
        ["get /error-notices/{id}"] = async test => test.Clerk(await test.ErrorNoticeAsync(), null),
        ["post /error-notices/{id}/match"] = async test => test.Clerk(await test.ErrorNoticeAsync() + "/match", test.Whom()),
        ["post /error-notices/{id}/findings"] = async test => test.Clerk(await test.ErrorNoticeAsync() + "/findings", new JsonObject { ["text"] = "確認した" }),
        ["post /error-notices/{id}/passing"] = async test => test.Clerk(await test.MatchedAsync(await test.ErrorNoticeAsync()) + "/passing", []),
        ["post /error-notices/{id}/closing"] = async test => test.Clerk(await test.MatchedAsync(await test.ErrorNoticeAsync()) + "/closing", new JsonObject { ["ground"] = "誤りがない" }),
        ["get /figures/updates"] = test => Known(test.Clerk("/api/figures/updates?from=20260101&to=20260102", null)),
        ["get /figures/provisions"] = test => Known(test.Clerk("/api/figures/provisions?from=20260101&to=20260102", null)),
        ["get /figures/statistics"] = test => Known(test.Clerk("/api/figures/statistics?month=209901", null)),
    };

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public static TheoryData<string> Names => [.. Endpoints.Keys];

    public async Task InitializeAsync()
    {
        _bench = await ApiBench.StartAsync(azurite);
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task No_operation_of_the_contract_is_left_out()
    {
        using var contract = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(SolutionFolder.Path, "docs", "contracts", "openapi.json")));
        var logged =
            from path in contract.RootElement.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            where operation.Value.TryGetProperty("security", out _)
            select $"{operation.Name} {path.Name}";
        Assert.Equal(Endpoints.Keys.Append("post /national-inquiries").Order(StringComparer.Ordinal), logged.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Wherever_storage_fails_the_answer_has_one_entry_or_says_that_there_is_none(string endpoint)
    {
        var call = await Endpoints[endpoint](this);
        foreach (var at in await PlacesAsync(call))
        {
            var id = NextId();
            _bench.Registry.Crash.Set(at, afterwards: false);
            var reply = await _bench.TryAsync(call, id);
            _bench.Registry.Crash.Set(0, afterwards: false);
            Assert.Equal(Code(reply) == "log-unavailable" ? 0 : 1, await _bench.EntriesAsync(id));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Wherever_the_caller_goes_away_there_is_one_entry(string endpoint)
    {
        var call = await Endpoints[endpoint](this);
        foreach (var at in await PlacesAsync(call))
        {
            var id = NextId();
            using var gone = new CancellationTokenSource();
            var work = await _bench.Registry.Pause.StallAsync(at, () => _bench.TryAsync(call, id, gone.Token));
            await gone.CancelAsync();
            if (work.IsStalled)
                await Assert.ThrowsAnyAsync<OperationCanceledException>(work.ResumeAsync);
            await WaitUntil.TrueAsync("the entry of an attempt that was cut off", async () => await _bench.EntriesAsync(id) == 1);
        }
    }

    [Theory]
    [InlineData("/api/inquiries")]
    [InlineData("/api/searches")]
    [InlineData("/api/disclosures")]
    public async Task A_body_that_is_cut_short_is_an_attempt_too(string path)
    {
        var id = NextId();
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(_bench.Address.Host, _bench.Address.Port);
            var token = path.EndsWith("disclosures", StringComparison.Ordinal) ? _bench.ClerkToken() : _bench.ListerToken();
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nX-Correlation-ID: {id}\r\nContent-Length: 500\r\n\r\n{{\"duty\":"));
        }

        await WaitUntil.TrueAsync("the entry of a request that was cut short", async () => await _bench.EntriesAsync(id) == 1);
    }

    // The first calls to storage and the last ones, the log's among them; between these a long list is read, each row as the one before.
    private async Task<IEnumerable<int>> PlacesAsync(EndpointCall call)
    {
        await _bench.TryAsync(call, NextId());
        _bench.Registry.Crash.Set(int.MaxValue, afterwards: false);
        await _bench.TryAsync(call, NextId());
        var calls = _bench.Registry.Crash.Calls;
        _bench.Registry.Crash.Set(0, afterwards: false);
        return Enumerable.Range(1, 3).Concat(Enumerable.Range(calls - 1, 2)).Where(at => at > 0 && at <= calls).Distinct();
    }

    private JsonObject Search()
    {
        var search = ApiBench.Question(_person, "name");
        search.Remove("residentCode");
        search["conditions"] = new JsonObject { ["name"] = _person.Name, ["birthDate"] = _person.BirthDate };
        return search;
    }

    private JsonObject Whom() => new() { ["residentCode"] = _person.ResidentCode };

    private Task<string> CorrectionAsync() => _bench.FileAsync(_bench.CorrectionForm(items: "address"));

    private Task<string> ErrorNoticeAsync() => _bench.FileAsync(_bench.ErrorForm("address"), CorrectionBench.NoticePath);

    private async Task<string> MatchedAsync(string filed)
    {
        await _bench.MatchAsync(filed, _person.ResidentCode);
        return filed;
    }

    private static Task<EndpointCall> Known(EndpointCall call) => Task.FromResult(call);

    private EndpointCall Clerk(string path, JsonObject? body) => new(path, body, _bench.ClerkToken());

    private async Task<string> GrantedAsync(string kind)
    {
        var request = await _bench.TakeInAsync(kind);
        await _bench.MatchAsync(request, _person.ResidentCode);
        await _bench.GrantAsync(request);
        return request;
    }

    private static string NextId() => Guid.NewGuid().ToString("D");

    private static string? Code(ApiReply reply) => reply.Body.Text("code");
}

/// <summary>A request of an operator.</summary>
/// <param name="Path">Where it goes.</param>
/// <param name="Body">What it holds; null of a GET.</param>
/// <param name="Token">Whose it is.</param>
internal sealed record EndpointCall(string Path, JsonObject? Body, string Token);
