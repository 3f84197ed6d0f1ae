using System.Text;
using System.Text.Json.Nodes;
using Juki.Registry.Tests.Bulk;
using Juki.Registry.Tests.Corrections;
using Juki.Registry.Tests.Disclosures;
using Juki.Registry.Tests.Ledgers;
using Juki.Registry.Tests.Linking;
using Juki.Testing;

namespace Juki.Registry.Tests.Attempts;

/// <summary>A call of every operation that operators have, and of the one that the Fuhyo server has, by its name in the contract.</summary>
internal sealed class OperatorCalls(ApiBench bench, SyntheticPerson person)
{
    // Every operation that the contract says needs a token, but for questions to the national server, which NationalTroubleTests asks.
    private static readonly Dictionary<string, Func<OperatorCalls, Task<EndpointCall>>> All = new(StringComparer.Ordinal)
    {
        ["post /inquiries"] = calls => Known(new EndpointCall("/api/inquiries", ApiBench.QuestionByNumber(calls.Person, "name"), calls.Bench.GoodToken())),
        ["post /searches"] = calls => Known(new EndpointCall("/api/searches", calls.Search(), calls.Bench.ListerToken())),
        ["post /histories"] = calls => Known(new EndpointCall("/api/histories", ApiBench.Question(calls.Person, "name"), calls.Bench.ListerToken())),
        ["get /operator"] = calls => Known(calls.Clerk("/api/operator", null)),
        ["post /disclosures"] = calls => Known(calls.Clerk(DisclosureBench.Path, calls.Bench.Form())),
        ["get /disclosures"] = calls => Known(calls.Clerk(DisclosureBench.Path, null)),
        ["get /disclosures/{id}"] = async calls => calls.Clerk(await calls.Bench.TakeInAsync(), null),
        ["post /disclosures/{id}/match"] = async calls => calls.Clerk(await calls.Bench.TakeInAsync() + "/match", calls.Whom()),
        ["post /disclosures/{id}/extension"] = async calls => calls.Clerk(await calls.Bench.TakeInAsync() + "/extension", []),
        ["post /disclosures/{id}/decision"] = async calls => calls.Clerk(await calls.GrantedAsync("record") + "/decision", new JsonObject { ["decision"] = "granted" }),
        ["post /disclosures/{id}/documents"] = async calls => calls.Clerk(await calls.GrantedAsync("provisions") + "/documents", new JsonObject { ["document"] = "report" }),
        ["post /corrections"] = calls => Known(calls.Clerk(CorrectionBench.Path, calls.Bench.CorrectionForm(items: "address"))),
        ["get /corrections"] = calls => Known(calls.Clerk(CorrectionBench.Path, null)),
        ["get /corrections/{id}"] = async calls => calls.Clerk(await calls.CorrectionAsync(), null),
        ["post /corrections/{id}/match"] = async calls => calls.Clerk(await calls.CorrectionAsync() + "/match", calls.Whom()),
        ["post /corrections/{id}/findings"] = async calls => calls.Clerk(await calls.CorrectionAsync() + "/findings", new JsonObject { ["text"] = "確認した" }),
        ["post /corrections/{id}/passing"] = async calls => calls.Clerk(await calls.MatchedAsync(await calls.CorrectionAsync()) + "/passing", []),
        ["post /corrections/{id}/refusal"] = async calls => calls.Clerk(await calls.MatchedAsync(await calls.CorrectionAsync()) + "/refusal", new JsonObject { ["ground"] = "誤りがない" }),
        ["post /corrections/{id}/documents"] = async calls => calls.Clerk(await calls.CorrectionAsync() + "/documents", new JsonObject { ["document"] = "result-notice" }),
        ["post /error-notices"] = calls => Known(calls.Clerk(CorrectionBench.NoticePath, calls.Bench.ErrorForm("address"))),
        ["get /error-notices"] = calls => Known(calls.Clerk(CorrectionBench.NoticePath, null)),
        ["get /error-notices/{id}"] = async calls => calls.Clerk(await calls.ErrorNoticeAsync(), null),
        ["post /error-notices/{id}/match"] = async calls => calls.Clerk(await calls.ErrorNoticeAsync() + "/match", calls.Whom()),
        ["post /error-notices/{id}/findings"] = async calls => calls.Clerk(await calls.ErrorNoticeAsync() + "/findings", new JsonObject { ["text"] = "確認した" }),
        ["post /error-notices/{id}/passing"] = async calls => calls.Clerk(await calls.MatchedAsync(await calls.ErrorNoticeAsync()) + "/passing", []),
        ["post /error-notices/{id}/closing"] = async calls => calls.Clerk(await calls.MatchedAsync(await calls.ErrorNoticeAsync()) + "/closing", new JsonObject { ["ground"] = "誤りがない" }),
        ["post /link/individual-number"] = calls => Known(new EndpointCall("/api/link/individual-number", LinkBench.JukiQuestion(calls.Person, LinkBench.NumberDuty), calls.Bench.AppToken())),
        ["get /figures/updates"] = calls => Known(calls.Clerk("/api/figures/updates?from=20260101&to=20260102", null)),
        ["get /figures/provisions"] = calls => Known(calls.Clerk("/api/figures/provisions?from=20260101&to=20260102", null)),
        ["get /loads"] = calls => Known(calls.Clerk("/api/loads", null)),
        ["get /integrity"] = calls => Known(calls.Clerk("/api/integrity", null)),
        ["get /integrity/{municipality}"] = calls => Known(calls.Clerk($"/api/integrity/{RegistryBench.Ichikawa}", null)),
        ["get /figures/statistics"] = calls => Known(calls.Clerk("/api/figures/statistics?month=209901", null)),
        ["post /bulk-jobs"] = calls => Known(calls.Bulk(BulkBench.Path, calls.Bench.BulkForm())),
        ["get /bulk-jobs"] = calls => Known(calls.Bulk(BulkBench.Path, null)),
        ["get /bulk-jobs/{id}"] = async calls => calls.Bulk(await calls.Bench.OrderAsync(), null),
        ["put /bulk-jobs/{id}/conditions"] = async calls => calls.Bulk(await calls.Bench.OrderAsync() + "/conditions", null) with { File = calls.Conditions() },
        ["post /bulk-jobs/{id}/start"] = async calls => calls.Bulk(await calls.CheckedAsync() + "/start", []),
        ["post /bulk-jobs/{id}/ending"] = async calls => calls.Bulk(await calls.CheckedAsync() + "/ending", []),
        ["get /bulk-jobs/{id}/result"] = async calls => calls.Bulk(await calls.WorkedAsync() + "/result", null),
        ["post /bulk-jobs/{id}/verdict"] = async calls => new EndpointCall(
            await calls.Bench.OrderAsync() + "/verdict", new JsonObject { ["verdict"] = "in-order", ["text"] = "適正" }, calls.Bench.TokenOf(ApiBench.Auditor)),
        ["post /ledgers"] = calls => Known(calls.Keeper(LedgerBench.Path, LedgerBench.Thing())),
        ["get /ledgers"] = calls => Known(calls.Keeper($"{LedgerBench.Path}?ledger=documents", null)),
        ["get /ledgers/{id}"] = async calls => calls.Keeper($"{LedgerBench.Path}/{await calls.Bench.EnterAsync("reports")}", null),
        ["post /ledgers/{id}/events"] = async calls => calls.Keeper($"{LedgerBench.Path}/{await calls.Bench.EnterAsync("reports")}/events", new JsonObject { ["act"] = "used" }),
        ["post /ledgers/{id}/approvals"] = async calls => calls.Keeper($"{LedgerBench.Path}/{await calls.Bench.EnterAsync("reports")}/approvals", []),
        ["get /ledgers/media/checks"] = calls => Known(calls.Keeper(LedgerBench.Checks, null)),
        ["post /ledgers/media/checks"] = calls => Known(calls.Keeper(LedgerBench.Checks, [])),
        ["get /audits/outputs"] = calls => Known(calls.Keeper("/api/audits/outputs?month=202601", null)),
    };

    /// <summary>Names of the operations: method and path.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    private ApiBench Bench { get; } = bench;

    private SyntheticPerson Person { get; } = person;

    /// <summary>Makes what a call needs, and the call.</summary>
    public Task<EndpointCall> MakeAsync(string name) => All[name](this);

    private JsonObject Search()
    {
        var search = ApiBench.Question(Person, "name");
        search.Remove("residentCode");
        search["conditions"] = new JsonObject { ["name"] = Person.Name, ["birthDate"] = Person.BirthDate };
        return search;
    }

    private JsonObject Whom() => new() { ["residentCode"] = Person.ResidentCode };

    private Task<string> CorrectionAsync() => Bench.FileAsync(Bench.CorrectionForm(items: "address"));

    private Task<string> ErrorNoticeAsync() => Bench.FileAsync(Bench.ErrorForm("address"), CorrectionBench.NoticePath);

    private async Task<string> MatchedAsync(string filed)
    {
        await Bench.MatchAsync(filed, Person.ResidentCode);
        return filed;
    }

    private static Task<EndpointCall> Known(EndpointCall call) => Task.FromResult(call);

    private EndpointCall Clerk(string path, JsonObject? body) => new(path, body, Bench.ClerkToken());

    private EndpointCall Bulk(string path, JsonObject? body) => new(path, body, Bench.BulkToken());

    private string Conditions() => BulkBench.File(BulkBench.ByCode("1", Person));

    private async Task<string> CheckedAsync()
    {
        var job = await Bench.OrderAsync();
        await Bench.ConditionsAsync(job, Conditions());
        return job;
    }

    private async Task<string> WorkedAsync()
    {
        var job = await Bench.StartAsync(Conditions());
        await Bench.WorkAsync(job);
        return job;
    }

    private EndpointCall Keeper(string path, JsonObject? body) => new(path, body, Bench.KeeperToken());

    private async Task<string> GrantedAsync(string kind)
    {
        var request = await Bench.TakeInAsync(kind);
        await Bench.MatchAsync(request, Person.ResidentCode);
        await Bench.GrantAsync(request);
        return request;
    }
}

/// <summary>A request of an operator.</summary>
/// <param name="Path">Where it goes.</param>
/// <param name="Body">What it holds; null of a GET.</param>
/// <param name="Token">Whose it is.</param>
internal sealed record EndpointCall(string Path, JsonObject? Body, string Token)
{
    /// <summary>A condition file in place of the body; it is put.</summary>
    public string? File { get; init; }

    public HttpMethod Method => File is not null ? HttpMethod.Put : Body is null ? HttpMethod.Get : HttpMethod.Post;

    public HttpContent? ToContent() => File is not null ? new StringContent(File, Encoding.UTF8, "text/csv")
        : Body is null ? null
        : new StringContent(Body.ToJsonString(), Encoding.UTF8, "application/json");
}
