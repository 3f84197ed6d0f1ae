using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Juki.Records.Values;
using Juki.Registry.Alarms;
using Juki.Registry.Ledgers.Checks;
using Juki.Registry.Tests.Disclosures;
using Juki.Registry.Tests.Typesetting;
using Juki.Registry.Typesetting;

namespace Juki.Registry.Tests.Ledgers;

/// <summary>The weekly check of media.</summary>
[Trait("Requirement", "R4")]
[Trait("Requirement", "A4")]
[Collection(OwnLedgers.Name)]
public sealed class MediaCheckTests(OwnAzurite azurite) : IAsyncLifetime
{
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await azurite.ClearAsync();
    }

    [Fact]
    public async Task Media_are_checked_weekly_and_what_is_late_or_missing_is_told()
    {
        Assert.Null((await WatchAsync()).CheckDueOn);
        var (here, old, lost, away) = (await _bench.EnterAsync(), await _bench.EnterAsync(), await _bench.EnterAsync(), await _bench.EnterAsync(title: "提供用媒体"));
        var dueBack = LooseDate.From(_bench.Today().AddDays(3)).Value;
        await _bench.HappenAsync(away, "lent", ("counterpart", "福祉課"), ("until", dueBack));
        var first = _bench.Today().AddDays(7);

        // From the day after the seventh on an alarm is raised, for the loan from the day after its own.
        _bench.Registry.Time.Advance(TimeSpan.FromDays(3));
        Assert.Empty((await WatchAsync()).LentPast);
        _bench.Registry.Time.Advance(TimeSpan.FromDays(4));
        var late = await WatchAsync();
        Assert.Null(late.CheckDueOn);
        Assert.Equal([away], late.LentPast.Select(medium => medium.Text));
        _bench.Registry.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(first, (await WatchAsync()).CheckDueOn);

        var list = (await _bench.KeepAsync(LedgerBench.Checks)).Body;
        Assert.Equal(LooseDate.From(first).Value, list.Text("dueOn"));
        Assert.Equal(new[] { here, old, lost, away }.Order(StringComparer.Ordinal), list.GetProperty("media").EnumerateArray().Select(medium => medium.Text("id")));
        var (csv, _) = await _bench.DownloadAsync(LedgerBench.Checks, "text/csv", _bench.KeeperToken());
        Assert.Contains($"{away},提供用媒体,市町村課,耐火金庫2,lent,false,false,福祉課,{dueBack}\r\n", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        var (pdf, _) = await _bench.DownloadAsync(LedgerBench.Checks, "application/pdf", _bench.KeeperToken());
        using (var text = new PdfText(new TypesetReport(pdf, 1, default)))
            Assert.All([here, old, lost, away], id => Assert.Contains(id, string.Concat(text.Lines), StringComparison.Ordinal));

        var unreadable = JsonNode.Parse("""{"present":["x",1],"missing":[{"id":"202611-m0000000000000000"},2],"retired":3,"other":[]}""")!.AsObject();
        Assert.Equal(["body", "present[0]", "present[1]", "missing[0].reason", "missing[1]", "retired"], (await _bench.KeepAsync(LedgerBench.Checks, unreadable)).Wrong);

        // Whoever leaves one out, or names one twice or one that is lent, has not checked.
        foreach (var wrong in new[] { Found([here, old], []), Found([here, here, old], [lost]), Found([here, old, away], [lost]) })
            Assert.Equal(["present"], (await _bench.KeepAsync(LedgerBench.Checks, wrong)).Wrong);

        var checkedNow = await _bench.KeepAsync(LedgerBench.Checks, Found([here], [lost], old));
        Assert.Equal(HttpStatusCode.OK, checkedNow.Status);
        Assert.Equal((ApiBench.Keeper, 2, lost), Last(checkedNow));
        Assert.True(checkedNow.Body.GetProperty("media").EnumerateArray().Single(medium => medium.Text("id") == old).GetProperty("isRetired").GetBoolean());
        Assert.Equal("ledger-state", (await _bench.HappenAsync(old, "used")).Code);
        Assert.Null((await WatchAsync()).CheckDueOn);

        // A retired medium stays on the list until it is destroyed or sent back.
        _bench.Registry.Time.Advance(TimeSpan.FromDays(8));
        Assert.NotNull((await WatchAsync()).CheckDueOn);
        Assert.Equal((ApiBench.Keeper, 3, null), Last(await _bench.KeepAsync(LedgerBench.Checks, Found([here, old, lost], []))));
    }

    private async Task<LateMedia> WatchAsync() => (await _bench.Registry.Server.Get<OpenWorkWatch>().RunAsync(default)).Media;

    private static JsonObject Found(string[] present, string[] missing, params string[] retired) => new()
    {
        ["present"] = new JsonArray([.. present.Select(id => (JsonNode)id)]),
        ["missing"] = Reasoned(missing, "保管庫にない"),
        ["retired"] = Reasoned(retired, "耐用回数の超過"),
    };

    private static JsonArray Reasoned(string[] media, string reason) => [.. media.Select(id => new JsonObject { ["id"] = id, ["reason"] = reason })];

    private static (string?, int, string?) Last(ApiReply reply)
    {
        var last = reply.Body.GetProperty("last");
        return (last.Text("operator"), last.GetProperty("present").GetArrayLength(), last.GetProperty("missing").EnumerateArray().Select(missing => missing.Text("id")).SingleOrDefault());
    }
}
