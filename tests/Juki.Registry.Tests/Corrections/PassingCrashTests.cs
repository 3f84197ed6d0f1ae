using System.Text;
using System.Text.Json.Nodes;
using Juki.Registry.Cases;
using Juki.Registry.Corrections;
using Juki.Registry.Exchanges;
using Juki.Registry.Provisions;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;

namespace Juki.Registry.Tests.Corrections;

/// <summary>
/// Walks through every place between two calls of passing a case: the work ends there, the sweep goes on, and the municipality is told
/// what it would have been told, under one id, and never before the log holds it.
/// </summary>
[Trait("Requirement", "D2")]
[Trait("Requirement", "V2")]
public sealed class PassingCrashTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private ApiBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await ApiBench.StartAsync(azurite);
        var (path, _) = await MatchedAsync();
        await PostAsync($"{path}/passing", []);
        await CloseAsync(path);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public Task Passing_a_case() => WalkAsync(minimumCalls: 7, async (call, afterwards) =>
    {
        var (path, person) = await MatchedAsync();
        var crashed = await CrashAsync(call, afterwards, () => PostAsync($"{path}/passing", []));
        await CheckLoggedFirstAsync(path, person);

        // Where nothing was settled the clerk does it again; where it was, the sweep goes on.
        if ((await _bench.StoredAsync(path)).Status == CaseStatus.Open)
            await PostAsync($"{path}/passing", []);
        await CheckSentAsync(path, person, crashed);
        return crashed;
    });

    [Fact]
    public Task The_sweep_that_sends_what_was_left() => WalkAsync(minimumCalls: 6, async (call, afterwards) =>
    {
        var (path, person) = await LeftAsync();
        _bench.Registry.Time.Advance(CaseSweep.SentAgainAfter);
        var crashed = await CrashAsync(call, afterwards, _bench.SweepCasesAsync);
        await CheckSentAsync(path, person, hasCrashed: true);
        return crashed;
    });

    [Fact]
    [Trait("Requirement", "U7")]
    public async Task While_a_queue_takes_nothing_the_case_is_being_passed_and_no_step_is_taken()
    {
        var (path, _) = await LeftAsync();
        var stored = await _bench.StoredAsync(path);
        Assert.Equal([(RegistryBench.Ichikawa, ExchangeKind.ReportSent, KnownOutcomes.Interrupted)], await _bench.Registry.ExchangesOfAsync(stored.Passing!.MessageId));
        foreach (var step in new[] { "passing", "match", "findings", "refusal" })
            Assert.Equal("case-state", (await PostAsync($"{path}/{step}", [])).Code);

        Assert.Equal("passing", await _bench.SweptStatusAsync(path));
        _bench.Registry.Time.Advance(CaseSweep.SentAgainAfter);
        Assert.Equal("passed", await _bench.SweptStatusAsync(path));
        Assert.Equal(stored.Passing.MessageId, (await _bench.StoredAsync(path)).Passing!.MessageId);
        await CloseAsync(path);
    }

    private static async Task WalkAsync(int minimumCalls, Func<int, bool, Task<bool>> once)
    {
        for (var call = 1; ; call++)
        {
            var crashes = 0;
            foreach (var afterwards in new[] { false, true })
                crashes += await once(call, afterwards) ? 1 : 0;
            if (crashes == 0)
            {
                Assert.True(call > minimumCalls, $"The walk ended at call {call}, before it had gone through the work.");
                return;
            }
        }
    }

    // The work may swallow the crash, as it would any failure: that the call was reached tells that it came.
    private async Task<bool> CrashAsync(int call, bool afterwards, Func<Task> work)
    {
        var crash = _bench.Registry.Crash;
        crash.Set(call, afterwards);
        try
        {
            await work();
            return crash.Calls >= call;
        }
        catch (CrashException)
        {
            return true;
        }
        finally
        {
            crash.Set(0, afterwards: false);
        }
    }

    private async Task<(string Path, SyntheticPerson Person)> MatchedAsync()
    {
        var person = SyntheticPerson.New();
        await _bench.Registry.SendAsync(person.MoveIn(1));
        var taken = await PostAsync(CorrectionBench.Path, _bench.CorrectionForm());
        var path = $"{CorrectionBench.Path}/{taken.Body.Text("id")}";
        Assert.Equal("found", (await PostAsync($"{path}/match", new JsonObject { ["residentCode"] = person.ResidentCode })).Body.Text("match"));
        return (path, person);
    }

    private async Task<(string Path, SyntheticPerson Person)> LeftAsync()
    {
        var (path, person) = await MatchedAsync();
        _bench.Registry.SealedReplies.Fault = new TimeoutException();
        Assert.Equal("passing", (await PostAsync($"{path}/passing", [])).Body.Text("status"));
        _bench.Registry.SealedReplies.Fault = null;
        return (path, person);
    }

    private async Task CheckLoggedFirstAsync(string path, SyntheticPerson person)
    {
        if ((await _bench.StoredAsync(path)).Passing is { } passing && (await _bench.ToldAsync(passing.MessageId)).Count > 0)
            Assert.Equal(1, await EntriesAsync(person));
    }

    private async Task CheckSentAsync(string path, SyntheticPerson person, bool hasCrashed)
    {
        _bench.Registry.Time.Advance(CaseSweep.SentAgainAfter);
        Assert.Equal("passed", await _bench.SweptStatusAsync(path));
        var passing = (await _bench.StoredAsync(path)).Passing!;
        Assert.Null(passing.Unsent);
        var told = await _bench.ToldAsync(passing.MessageId);
        Assert.Single(told.Select(message => message.Content.GetRawText()).Distinct());
        Assert.Equal((passing.MessageId, person.ResidentCode), (told[0].Content.Text("id"), told[0].Content.GetProperty("data").Text("residentCode")));
        Assert.InRange(await EntriesAsync(person), 1, hasCrashed ? 3 : 1);
        Assert.Contains((RegistryBench.Ichikawa, ExchangeKind.ReportSent, KnownOutcomes.Acknowledged), await _bench.Registry.ExchangesOfAsync(passing.MessageId));
        await CloseAsync(path);
    }

    // As the person reads it in the report of what was provided; what is folded is found without reading the broken-off chains.
    private async Task<int> EntriesAsync(SyntheticPerson person)
    {
        await _bench.Registry.Server.Get<ProvisionFold>().RunAsync(default);
        var path = $"{DisclosureBench.Path}/{(await PostAsync(DisclosureBench.Path, _bench.Form("provisions"))).Body.Text("id")}";
        await PostAsync($"{path}/match", new JsonObject { ["residentCode"] = person.ResidentCode });
        await PostAsync($"{path}/decision", new JsonObject { ["decision"] = "granted" });
        var report = await PostAsync($"{path}/documents", new JsonObject { ["document"] = "report" });
        return report.Body.GetProperty("provisions").EnumerateArray().Count(line => line.Text("function") == "市町村への通報");
    }

    private async Task CloseAsync(string path) => Assert.Equal("closed", (await PostAsync($"{path}/refusal", new JsonObject { ["ground"] = "誤りなし" })).Body.Text("status"));

    // A crash breaks the chain of the log off, so that entries can't be counted by it.
    private Task<ApiReply> PostAsync(string path, JsonObject body) =>
        _bench.SendAsync(new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), "Bearer " + _bench.ClerkToken(), path: path);
}
