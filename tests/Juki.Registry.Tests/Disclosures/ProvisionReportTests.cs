using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Values;
using Juki.Registry.Provisions;
using Juki.Testing;

namespace Juki.Registry.Tests.Disclosures;

/// <summary>A resident asks what was provided on him or her (提供状況の開示).</summary>
[Trait("Requirement", "D4")]
public sealed class ProvisionReportTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    // Five thousand take as long as they do in the benchmarks; the requests are told by fewer.
    private const int Many = 2_500;

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await ApiBench.StartAsync(azurite);
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
    }

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await azurite.ClearAsync();
    }

    [Fact]
    [Trait("Requirement", "P7")]
    public async Task Every_provision_is_told_with_all_that_the_law_asks_for_folded_or_not()
    {
        await _bench.AskAsync(ApiBench.Question(_person, "name", "address"));
        await FoldAsync();
        await _bench.AskAsync(ApiBench.Question(_person, "birthDate"));

        // Refused, of somebody else, and of nobody: nothing of these was provided on the person.
        await _bench.AskAsync(ApiBench.Question(_person, "residentCode"));
        await _bench.AskAsync(ApiBench.Question(SyntheticPerson.New()));
        await _bench.DiscloseAsync(_person.ResidentCode);

        var lines = Lines(await _bench.DiscloseAsync(_person.ResidentCode, "provisions"));
        Assert.Equal(["本人への開示", "照会", "照会"], lines.Select(line => line.Text("function")));
        Assert.Equal(["請求者", "福祉課", "福祉課"], lines.Select(line => line.Text("to")));
        Assert.Equal(["本人開示", "被災者生活再建支援法", "被災者生活再建支援法"], lines.Select(line => line.Text("duty")));
        Assert.Equal([null, "被災者の確認", "被災者の確認"], lines.Select(line => line.Text("purpose")));
        Assert.All(lines, line => Assert.Equal("都道府県知事", line.Text("from")));
        Assert.Equal(["漢字氏名", "住所"], Items(lines[2]));
        Assert.Equal(["生年月日"], Items(lines[1]));
    }

    [Fact]
    public async Task The_clock_is_that_of_the_personal_information_protection_law()
    {
        var taken = await _bench.DeskAsync(DisclosureBench.Path, _bench.Form("provisions"));
        Assert.Equal(LooseDate.From(_bench.Today().AddDays(30)).Value, taken.Body.Text("dueOn"));
        var request = $"{DisclosureBench.Path}/{taken.Body.Text("id")}";
        JsonObject Until(int days) => new() { ["until"] = LooseDate.From(_bench.Today().AddDays(days)).Value, ["reason"] = "件数が多いため" };
        Assert.Equal(["until"], (await _bench.DeskAsync($"{request}/extension", Until(61))).Wrong);
        Assert.Equal(LooseDate.From(_bench.Today().AddDays(60)).Value, (await _bench.DeskAsync($"{request}/extension", Until(60))).Body.Text("dueOn"));
    }

    [Fact]
    public async Task What_a_decision_withholds_is_a_row_with_its_ground_and_nothing_else()
    {
        await _bench.AskAsync(ApiBench.Question(_person, "name"));
        var request = await _bench.TakeInAsync("provisions");
        await _bench.MatchAsync(request, _person.ResidentCode);
        JsonObject Verdict(string decision) => new()
        {
            ["decision"] = decision,
            ["ground"] = "一部不開示",
            ["withheld"] = new JsonArray(new JsonObject { ["duty"] = ApiBench.NumberDuty, ["ground"] = "個人情報保護法第78条第1項第5号" }),
        };
        Assert.Equal(["withheld"], (await _bench.DeskAsync($"{request}/decision", Verdict("refused"))).Wrong);
        await _bench.DeskAsync($"{request}/decision", Verdict("granted"));
        var line = Lines(await _bench.ReportAsync(request)).Single();
        Assert.Equal("""{"ground":"個人情報保護法第78条第1項第5号"}""", line.GetRawText());
    }

    [Fact]
    [Trait("Requirement", "R2")]
    public async Task Seven_years_are_told_and_not_a_day_more()
    {
        await _bench.AskAsync(ApiBench.Question(_person, "name"));
        await FoldAsync();
        var asked = _bench.Today();
        _bench.Registry.Time.Advance(TimeSpan.FromDays(asked.AddYears(7).DayNumber - asked.DayNumber));
        Assert.Single(Lines(await _bench.DiscloseAsync(_person.ResidentCode, "provisions")));
        _bench.Registry.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(Lines(await _bench.DiscloseAsync(_person.ResidentCode, "provisions")));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task Thousands_of_provisions_of_a_person_take_a_request_for_each_thousand_and_each_month()
    {
        var token = (await _bench.Registry.TokenAsync(_person)).Hex;
        var entry = new ProvisionEntry
        {
            At = _bench.Registry.Time.GetUtcNow(),
            Function = "inquiry",
            CorrelationId = "many",
            Agency = "welfare",
            Category = "department",
            Duty = ApiBench.NumberDuty,
            Purpose = "被災者の確認",
            Given = [2, 7],
            Hits = 1,
            Persons = [token],
            Outcome = ProvisionOutcome.Delivered,
        };
        await using var other = await RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, _bench.Registry.Time.GetUtcNow());
        await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => other.Server.Get<ProvisionLog>().AppendAsync(entry, default)));
        await FoldAsync();
        var request = await _bench.TakeInAsync("provisions");
        await _bench.MatchAsync(request, _person.ResidentCode);
        await _bench.GrantAsync(request);
        using var recording = _bench.Registry.Record();
        Assert.Equal(Many, Lines(await _bench.ReportAsync(request)).Count);
        Assert.InRange(recording.Requests.Count(r => r.Resource == "ProvisionFolds"), 3, 6);
    }

    private Task<int> FoldAsync() => _bench.Registry.Server.Get<ProvisionFold>().RunAsync(default);

    private static IReadOnlyList<JsonElement> Lines(ApiReply report) => [.. report.Body.GetProperty("provisions").EnumerateArray()];

    private static IEnumerable<string?> Items(JsonElement line) => line.GetProperty("items").EnumerateArray().Select(item => item.GetString());
}
