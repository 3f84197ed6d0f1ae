using System.Net;
using System.Text.Json.Nodes;
using Juki.Records.Values;
using Juki.Registry.Provisions;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;

namespace Juki.Registry.Tests.Ledgers;

/// <summary>What is entered into a ledger, and what happens to it, over HTTP.</summary>
[Trait("Requirement", "D3")]
public sealed class LedgerFlowTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    private string Tomorrow => LooseDate.From(_bench.Today().AddDays(1)).Value;

    [Fact]
    public async Task A_medium_is_made_lent_returned_used_erased_and_destroyed_and_then_nothing_more()
    {
        var id = await _bench.EnterAsync();
        Assert.Equal("lent", (await _bench.HappenAsync(id, "lent", ("counterpart", "福祉課"), ("until", Tomorrow))).Body.Text("state"));
        Assert.Equal("ledger-state", (await _bench.HappenAsync(id, "used")).Code);
        foreach (var (act, more) in new (string, (string, JsonNode)[])[]
        {
            ("returned", []), ("used", [("reason", "復元試験")]), ("erased", [("reason", "保存期間の経過")]), ("used", []), ("destroyed", [("reason", "耐用年数の超過"), ("method", "broken")]),
        })
        {
            Assert.Equal(HttpStatusCode.OK, (await _bench.HappenAsync(id, act, more)).Status);
        }

        var after = await _bench.HappenAsync(id, "used");
        Assert.Equal((HttpStatusCode.Conflict, "ledger-state"), (after.Status, after.Code));
        Assert.Equal(["act"], after.Wrong);
        Assert.Equal(ProvisionOutcome.Refused, after.Entry!.Outcome);

        var shown = await _bench.KeepAsync($"{LedgerBench.Path}/{id}");
        Assert.Equal("destroyed", shown.Body.Text("state"));
        Assert.Equal(id, shown.Entry!.Ledger);
        var events = shown.Body.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(["made", "lent", "returned", "used", "erased", "used", "destroyed"], events.Select(happened => happened.Text("act")));
        Assert.All(events, happened => Assert.Equal((ApiBench.Keeper, ApiBench.Terminal), (happened.Text("operator"), happened.Text("terminal"))));
    }

    [Fact]
    public async Task A_report_is_copied_only_as_another_approved_and_each_copy_is_an_entry()
    {
        var id = await _bench.EnterAsync("reports", "開示報告書");
        var copying = new (string, JsonNode)[] { ("copies", 2), ("reason", "決裁用") };
        Assert.Equal("copy-not-approved", (await _bench.HappenAsync(id, "copied", copying)).Code);
        await _bench.ApproveAsync(id, 3, _bench.KeeperToken());
        Assert.Equal("copy-not-approved", (await _bench.HappenAsync(id, "copied", copying)).Code);
        await _bench.ApproveAsync(id, 2, _bench.ApproverToken());
        var copied = await _bench.HappenAsync(id, "copied", copying);
        Assert.Equal(["made", "approved", "approved", "copied"], copied.Body.GetProperty("events").EnumerateArray().Select(happened => happened.Text("act")));
        Assert.Equal("copy-not-approved", (await _bench.HappenAsync(id, "copied", copying)).Code);

        // What is copied onto a medium stands in the ledger of media (A4).
        await _bench.ApproveAsync(id, 1, _bench.ApproverToken());
        await _bench.HappenAsync(id, "copied", ("copies", 1), ("reason", "保存用"), ("onto", "media"));
        Assert.Equal(2, (await CopiesAsync("reports", id)).Count);
        var medium = (await CopiesAsync("media", id)).Single();
        Assert.Equal(("開示報告書", "held", "made"), (medium.Text("title"), medium.Text("state"), medium.GetProperty("events")[0].Text("act")));
    }

    [Fact]
    public async Task Of_two_events_at_once_one_is_entered_and_the_other_is_told_why()
    {
        var id = await _bench.EnterAsync("documents", "運用設計書");
        ApiReply? first = null;
        var path = $"{LedgerBench.Path}/{id}/events";
        var stalled = await _bench.Registry.Pause.StallAsync(2, async () => first = await _bench.TryAsync(new(path, new JsonObject { ["act"] = "used" }, _bench.KeeperToken()), "first-event"));
        var second = await _bench.TryAsync(new(path, new JsonObject { ["act"] = "sent", ["counterpart"] = "監査法人" }, _bench.ApproverToken()), "second-event");
        await stalled.ResumeAsync();
        Assert.Equal((HttpStatusCode.OK, "ledger-changed"), (second.Status, first!.Code));
        var shown = await _bench.GetAsync($"{LedgerBench.Path}/{id}", _bench.KeeperToken());
        Assert.Equal(["made", "sent"], shown.Body.GetProperty("events").EnumerateArray().Select(happened => happened.Text("act")));
    }

    [Fact]
    public async Task What_is_wrong_with_an_entry_or_event_is_named_and_nothing_is_entered()
    {
        foreach (var (body, wrong) in new (string, string[])[]
        {
            ("""{"ledger":"media","title":"媒体","keeper":"課","act":"made","extra":1}""", ["body"]),
            ("""{"ledger":"tapes","title":"","keeper":"課"}""", ["act", "ledger", "title"]),
            ("""{"ledger":"media","title":"12345678901","keeper":"番号 １２３４５６７８９０１２","act":"made","belongsTo":"123456789012"}""", ["title", "keeper", "belongsTo"]),
            ("""{"ledger":"media","title":"=1+1","keeper":"課","act":"received","on":"29990101"}""", ["title", "on", "counterpart"]),
        })
        {
            await AssertNamedAsync(LedgerBench.Path, body, wrong);
        }

        var id = await _bench.EnterAsync();
        foreach (var (body, wrong) in new (string, string[])[]
        {
            ("""{"act":"lent"}""", ["counterpart", "until"]),
            ("""{"act":"destroyed","copies":1}""", ["copies", "reason", "method"]),
            ("""{"act":"copied","reason":"控え","copies":100,"onto":"air"}""", ["copies", "onto"]),
            ("""{"act":"used","onto":"media","until":"20260101"}""", ["until", "onto"]),
            ("""{"act":"approved"}""", ["act", "counterpart"]),
        })
        {
            await AssertNamedAsync($"{LedgerBench.Path}/{id}/events", body, wrong);
        }

        Assert.Equal(1, (await _bench.KeepAsync($"{LedgerBench.Path}/{id}")).Body.GetProperty("events").GetArrayLength());
    }

    [Fact]
    [Trait("Requirement", "A4")]
    public async Task Who_has_no_right_of_administration_keeps_no_ledger_and_copies_nothing()
    {
        var id = await _bench.EnterAsync();
        foreach (var (path, body) in new (string, JsonObject?)[]
        {
            (LedgerBench.Path, LedgerBench.Thing()), ($"{LedgerBench.Path}/{id}/events", new JsonObject { ["act"] = "copied", ["copies"] = 1, ["reason"] = "控え" }),
            ($"{LedgerBench.Path}/{id}", null), (LedgerBench.Checks, []), ("/api/audits/outputs?month=202611", null),
        })
        {
            Assert.Equal("right-missing", (await _bench.DeskAsync(path, body)).Code);
        }

        Assert.Equal("ledger-entry-unknown", (await _bench.KeepAsync($"{LedgerBench.Path}/202611-m0000000000000000")).Code);
        Assert.Equal("ledger-entry-unknown", (await _bench.KeepAsync($"{LedgerBench.Path}/nothing")).Code);
    }

    private async Task AssertNamedAsync(string path, string body, string[] wrong)
    {
        var reply = await _bench.KeepAsync(path, JsonNode.Parse(body)!.AsObject());
        Assert.Equal("request-invalid", reply.Code);
        Assert.Equal(wrong, reply.Wrong);
    }

    private async Task<IReadOnlyList<System.Text.Json.JsonElement>> CopiesAsync(string ledger, string original)
    {
        var found = new List<System.Text.Json.JsonElement>();
        for (string? after = null; ;)
        {
            var page = (await _bench.KeepAsync($"{LedgerBench.Path}?ledger={ledger}{(after is null ? "" : $"&after={after}")}")).Body;
            found.AddRange(page.GetProperty("entries").EnumerateArray().Where(entry => entry.Text("copyOf") == original));
            after = page.Text("next");
            if (after is null)
                return found;
        }
    }
}
