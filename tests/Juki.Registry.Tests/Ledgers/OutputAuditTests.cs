using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Juki.Records.Ledgers;
using Juki.Registry.Ledgers;
using Juki.Registry.Provisions;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing.Contracts;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Registry.Tests.Ledgers;

/// <summary>What is handed out stands in a ledger before it is given, and whoever audits finds exactly what is not so.</summary>
[Trait("Requirement", "A4")]
[Trait("Requirement", "D3")]
[Collection(OwnLedgers.Name)]
public sealed class OutputAuditTests(OwnAzurite azurite) : IAsyncLifetime
{
    private ApiBench _bench = null!;

    private LedgerStore Ledgers => _bench.Registry.Server.Get<LedgerStore>();

    private int Month => int.Parse($"{_bench.Today():yyyyMM}", CultureInfo.InvariantCulture);

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await azurite.ClearAsync();
    }

    [Fact]
    public async Task Reconciliation_finds_exactly_the_planted_gaps_whether_the_log_is_folded_or_not()
    {
        // The same month throughout.
        _bench.Registry.Time.SetUtcNow(new DateTimeOffset(_bench.Today().AddMonths(1).Year, _bench.Today().AddMonths(1).Month, 5, 3, 0, 0, TimeSpan.Zero));
        var request = await DecidedAsync();
        await _bench.DeskAsync($"{request}/documents", Notice());
        for (var copy = 0; copy < 2; copy++)
            await PrintAsync(request);
        var printed = await Ledgers.ListAsync(Month, LedgerKind.Reports, null, default).ToListAsync();
        Assert.Equal(2, printed.Count);
        Assert.All(printed, stored => Assert.Equal(("開示決定通知書", "disclosure-document", request.Split('/')[^1], ApiBench.Clerk), (stored.Entry.Title, stored.Entry.Function, stored.Entry.BelongsTo, stored.Entry.Events[0].Operator)));

        var gone = printed[0].Id.Text;
        await _bench.Registry.Server.Get<SealedTables>().Open(StorageArea.Records, KnownTables.Ledgers).RemoveAsync($"{Month}", gone, default);
        await _bench.Registry.Server.Get<ProvisionLog>().AppendAsync(
            new ProvisionEntry { At = _bench.Registry.Time.GetUtcNow(), Function = KnownFunctions.BulkDownload, CorrelationId = "bulk-1", Outcome = ProvisionOutcome.Delivered }, default);
        var notGiven = await PlantAsync(LedgerKind.Reports, "disclosure-document", LedgerAct.Made);
        var copied = await PlantAsync(LedgerKind.Reports, null, LedgerAct.Made, LedgerAct.Copied);
        var wild = await PlantAsync(LedgerKind.Documents, null, LedgerAct.Made, LedgerAct.Lent, LedgerAct.Used);
        var lost = await PlantAsync(LedgerKind.Media, null, LedgerAct.Made);
        var missed = new JsonObject { ["missing"] = new JsonArray(new JsonObject { ["id"] = lost, ["reason"] = "所在不明" }) };
        Assert.Equal(HttpStatusCode.OK, (await _bench.TryAsync(new(LedgerBench.Checks, missed, _bench.KeeperToken()), "check-1")).Status);
        _bench.Registry.Time.Advance(TimeSpan.FromDays(1));

        (string?, string?, string?)[] expected =
        [
            ("copy-not-approved", copied, null), ("event-not-allowed", wild, "OnLoan"), ("lent-past-due", wild, $"{_bench.Today().AddDays(-1):yyyyMMdd}"), ("matched", printed[1].Id.Text, null),
            ("medium-missing", lost, "所在不明"), ("not-in-ledger", gone, null), ("not-in-ledger", null, null), ("not-in-log", notGiven, null),
        ];
        for (var folds = 0; folds < 2; folds++)
        {
            var rows = (await AuditAsync()).Body.GetProperty("rows").EnumerateArray().Select(row => (row.Text("finding"), row.Text("entry"), row.Text("detail")));
            Assert.Equal(expected.Order(), rows.Order());
            await _bench.Registry.Server.Get<ProvisionFold>().RunAsync(default);
        }

        await AssertContractsAsync();

        // The requests do not grow with what the log holds besides.
        var calls = await _bench.Registry.Calls.DuringAsync(() => _bench.GetAsync($"/api/audits/outputs?month={Month}", _bench.KeeperToken()));
        Assert.InRange(calls.Count(call => call.EndsWith("Ledgers", StringComparison.Ordinal)), 1, 14);
        Assert.InRange(calls.Count(call => call.EndsWith("Provisions", StringComparison.Ordinal) || call.EndsWith("ProvisionFolds", StringComparison.Ordinal)), 1, 6);

        var (csv, _) = await _bench.DownloadAsync($"/api/audits/outputs?month={Month}", "text/csv", _bench.KeeperToken());
        Assert.Equal(1 + expected.Length, Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(["month"], (await _bench.GetAsync("/api/audits/outputs?month=2026", _bench.KeeperToken())).Wrong);
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task Wherever_the_making_of_a_paper_crashes_nothing_is_handed_out_that_no_ledger_holds()
    {
        var request = await DecidedAsync();
        var given = 0;
        await PrintAsync(request);
        foreach (var afterwards in new[] { false, true })
        {
            for (var call = 1; ; call++)
            {
                _bench.Registry.Crash.Set(call, afterwards);
                var status = await PrintAsync(request);
                var isReached = _bench.Registry.Crash.Calls >= call;
                _bench.Registry.Crash.Set(0, afterwards: false);
                given += status == HttpStatusCode.OK ? 1 : 0;
                if (isReached)
                    continue;
                Assert.True(call > 4, "The walk ended before it had gone through the work.");
                break;
            }
        }

        _bench.Registry.Time.Advance(TimeSpan.FromMinutes(10));
        var findings = (await AuditAsync()).Body.GetProperty("rows").EnumerateArray().Select(row => row.Text("finding")!).ToLookup(finding => finding);
        Assert.Empty(findings["not-in-ledger"]);
        Assert.InRange(findings["matched"].Count(), 1 + given, int.MaxValue);
        Assert.NotEmpty(findings["not-in-log"]);
    }

    // Everything that there is to tell, by the schemas as they are checked in; a body that is none of them as well.
    private async Task AssertContractsAsync()
    {
        var told = new List<(string Schema, string Path)> { ("OutputFindings", $"/api/audits/outputs?month={Month}"), ("MediaList", LedgerBench.Checks) };
        foreach (var ledger in new[] { "reports", "documents", "media" })
            told.Add(("LedgerEntries", $"{LedgerBench.Path}?ledger={ledger}&month={Month}"));
        var cases = new List<ContractCase>();
        foreach (var (schema, path) in told)
            cases.Add(new ContractCase($"openapi#/components/schemas/{schema}", JsonNode.Parse((await _bench.GetAsync(path, _bench.KeeperToken())).Body.GetRawText())));
        Assert.All(await ContractValidator.ErrorsAsync(cases), Assert.Empty);
        Assert.NotEmpty(await ContractValidator.ErrorsAsync("openapi#/components/schemas/LedgerEntry", cases[0].Value!.DeepClone()));
        Assert.Empty(await ContractValidator.ErrorsAsync("openapi#/components/schemas/LedgerNewEntry", LedgerBench.Thing()));
    }

    private static JsonObject Notice() => new() { ["document"] = "decision-notice" };

    private Task<ApiReply> AuditAsync() => _bench.GetAsync($"/api/audits/outputs?month={Month}", _bench.KeeperToken());

    // That nobody is held is decided and told like anything else.
    private async Task<string> DecidedAsync()
    {
        var request = await _bench.TakeInAsync();
        await _bench.MatchAsync(request, Testing.SyntheticPerson.New().ResidentCode);
        await _bench.GrantAsync(request);
        return request;
    }

    private async Task<HttpStatusCode> PrintAsync(string request)
    {
        using var client = new HttpClient();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(_bench.Address, $"{request}/documents")) { Content = new StringContent(Notice().ToJsonString(), Encoding.UTF8, "application/json") };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _bench.ClerkToken());
        message.Headers.Accept.ParseAdd("application/pdf");
        using var answer = await client.SendAsync(message);
        return answer.StatusCode;
    }

    private async Task<string> PlantAsync(LedgerKind ledger, string? function, params LedgerAct[] acts)
    {
        var id = LedgerId.New(Month, ledger);
        var events = acts.Select(act => new LedgerEvent
        {
            At = _bench.Registry.Time.GetUtcNow(),
            Act = act,
            On = _bench.Today(),
            Operator = "op-1",
            Copies = act == LedgerAct.Copied ? 1 : 0,
            Until = act == LedgerAct.Lent ? _bench.Today() : null,
        });
        await Ledgers.AddAsync(id, new LedgerEntry { Ledger = ledger, Title = "書類", Keeper = "市町村課", Function = function, Events = [.. events] }, default);
        return id.Text;
    }
}
