using System.Net;
using System.Text.Json.Nodes;
using Juki.Registry.Provisions;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;
using Juki.Testing.Contracts;

namespace Juki.Registry.Tests.Bulk;

/// <summary>Bulk jobs from their order to their end, on the real emulator and opened with openssl.</summary>
[Trait("Requirement", "P6")]
public sealed class BulkFlowTests(BulkFixture fixture) : IClassFixture<BulkFixture>
{
    private const string Home = "市川市八幡2番";

    private ApiBench Bench => fixture.Bench;

    [Fact]
    [Trait("Requirement", "P3")]
    [Trait("Requirement", "P4")]
    public async Task Rows_are_answered_in_their_order_and_logged_one_by_one()
    {
        var (one, twin) = (fixture.One, fixture.Twins[0]);
        var job = await Bench.StartAsync(BulkBench.File(
            BulkBench.ByCode("a-1", one),
            BulkBench.ByCode("a-2", SyntheticPerson.New()),
            "a-3,1,12345,,,,,,,",
            BulkBench.ByNumber("a-4", one),
            BulkBench.ByItems("a-5", one.Name, one.BirthDate),
            BulkBench.ByItems("a-6", twin.Name, twin.BirthDate),
            BulkBench.ByCode("a-7", fixture.Dead),
            $"a-8,1,{one.ResidentCode},,別人,,,,,",
            $"a-9,1,{one.ResidentCode},,{one.Name[..2]},,19770304,1,市川市八幡,整理1"));
        await Bench.WorkAsync(job);

        Assert.Equal(
            [
                "inquiryNumber,result,state,matched,name,address",
                $"a-1,1,,1000000,{one.Name},{Home}",
                "a-2,0,,,,",
                "a-3,9,,,,",
                $"a-4,1,,0100000,{one.Name},{Home}",
                $"a-5,1,,0010100,{one.Name},{Home}",
                "a-6,2,,,,",
                "a-7,0,,,,",
                "a-8,0,,,,",
                $"a-9,1,,1010111,{one.Name},{Home}",
            ],
            await Bench.FetchAsync(job));

        var shown = await Bench.ShowAsync(job);
        Assert.Equal("done", shown.Body.GetProperty("status").GetString());
        Assert.Equal([3, 4, 1, 0, 1], Counts(shown));
        Assert.Empty(await ContractValidator.ErrorsAsync("openapi#/components/schemas/BulkJob", JsonNode.Parse(shown.Body.GetRawText())));
        Assert.Empty(await ContractValidator.ErrorsAsync("openapi#/components/schemas/BulkJobs", JsonNode.Parse((await Bench.DeskAsync(BulkBench.Path, null, Bench.BulkToken())).Body.GetRawText())));
        Assert.Empty(await ContractValidator.ErrorsAsync("openapi#/components/schemas/BulkOrder", Bench.BulkForm()));
        Assert.Empty(await ContractValidator.ErrorsAsync("bulk-step", $"{BulkBench.IdOf(job)}/0"));
    }

    [Fact]
    [Trait("Requirement", "P7")]
    [Trait("Requirement", "D4")]
    public async Task Each_person_finds_each_provision_once_before_and_after_the_fold()
    {
        var job = await Bench.StartAsync(BulkBench.File(BulkBench.ByCode("1", fixture.One), BulkBench.ByCode("2", fixture.Gone), BulkBench.ByNumber("3", fixture.One)));
        await Bench.WorkAsync(job);
        await AssertLoggedAsync(job);
        await Bench.Registry.Server.Get<ProvisionFold>().RunAsync(default);
        await AssertLoggedAsync(job);
    }

    [Fact]
    [Trait("Requirement", "P2")]
    public async Task Removed_people_and_past_days_are_answered_where_they_are_asked_for()
    {
        await File.WriteAllTextAsync(Bench.DecisionsFile, $"duty,individualNumber,residentCode,removedPeople\n{ApiBench.PlainDuty},no,no,yes\n");
        var order = Bench.BulkForm("name");
        (order["duty"], order["includesRemoved"]) = (ApiBench.PlainDuty, true);
        var removed = await Bench.StartAsync(
            BulkBench.File(BulkBench.ByCode("1", fixture.One), BulkBench.ByCode("2", fixture.Dead), BulkBench.ByCode("3", fixture.Gone), BulkBench.ByNumber("4", fixture.One)), order);
        await Bench.WorkAsync(removed);
        Assert.Equal(
            [$"1,1,1,1000000,{fixture.One.Name}", $"2,1,3,1000000,{fixture.Dead.Name}", $"3,1,2,1000000,{fixture.Gone.Name}", "4,8,,,"],
            (await Bench.FetchAsync(removed)).Skip(1));

        var past = Bench.BulkForm("name");
        past["asOf"] = "20200101";
        var job = await Bench.StartAsync(BulkBench.File(BulkBench.ByCode("1", fixture.One), BulkBench.ByItems("2", fixture.One.Name, fixture.One.BirthDate)), past);
        await Bench.WorkAsync(job);
        Assert.Equal(["1,0,,,", "2,9,,,"], (await Bench.FetchAsync(job)).Skip(1));
    }

    [Fact]
    [Trait("Requirement", "A2")]
    public async Task Who_was_revoked_meanwhile_is_answered_nothing_more()
    {
        var job = await Bench.StartAsync(BulkBench.File(BulkBench.ByCode("1", fixture.One)));
        var operators = await File.ReadAllTextAsync(Bench.OperatorsFile);
        await File.WriteAllTextAsync(Bench.OperatorsFile, operators.Replace($"bulk,{ApiBench.Terminal},active", $"bulk,{ApiBench.Terminal},revoked", StringComparison.Ordinal));
        await Bench.WorkAsync(job);
        await File.WriteAllTextAsync(Bench.OperatorsFile, operators + "\n");
        Assert.Equal([0, 0, 0, 1, 0], Counts(await Bench.ShowAsync(job)));
    }

    [Fact]
    public async Task Downloads_are_counted_and_the_last_one_ends_the_job()
    {
        var job = await Bench.StartAsync(BulkBench.File(BulkBench.ByCode("1", fixture.One)));
        Assert.Equal("bulk-job-state", (await Bench.DeskAsync(job + "/result", null, Bench.BulkToken())).Code);
        await Bench.WorkAsync(job);
        var (content, type) = await Bench.DownloadAsync(job + "/result", "application/cms", Bench.BulkToken());
        Assert.Equal("application/cms", type);
        content[content.Length / 2] ^= 1;
        Assert.NotEqual(0, (await TestOffice.OpenAsync(content)).Code);
        Assert.NotEqual(0, (await TestOffice.OpenAsync(content[..^40])).Code);

        await Bench.FetchAsync(job);
        await Bench.FetchAsync(job);
        var refused = await Bench.DeskAsync(job + "/result", null, Bench.BulkToken());
        Assert.Equal((HttpStatusCode.Conflict, "bulk-job-state", "bulk-download"), (refused.Status, refused.Code, refused.Entry!.Function));

        var judged = await Bench.DeskAsync(job + "/verdict", new JsonObject { ["verdict"] = "objected", ["text"] = "媒体の施錠が不十分" }, Bench.TokenOf(ApiBench.Auditor));
        Assert.Equal(("ended", "fetched", "objected"), (judged.Body.Text("status"), judged.Body.Text("ending"), judged.Body.GetProperty("verdict").Text("verdict")));
        Assert.Equal("right-missing", (await Bench.StepAsync(job, "verdict")).Code);
    }

    [Fact]
    public async Task A_job_is_given_up_before_it_is_started_or_received_once_it_is_done()
    {
        var job = await Bench.OrderAsync();
        Assert.Equal("bulk-job-state", (await Bench.StepAsync(job, "start")).Code);
        Assert.Equal("abandoned", (await Bench.StepAsync(job, "ending")).Body.Text("ending"));
        Assert.Equal("bulk-job-state", (await Bench.ConditionsAsync(job, BulkBench.File(BulkBench.ByCode("1", fixture.One)))).Code);

        var started = await Bench.StartAsync(BulkBench.File(BulkBench.ByCode("1", fixture.One)));
        Assert.Equal("bulk-job-state", (await Bench.StepAsync(started, "ending")).Code);
        await Bench.WorkAsync(started);
        Assert.Equal("received", (await Bench.StepAsync(started, "ending")).Body.Text("ending"));
        Assert.Equal("bulk-job-state", (await Bench.DeskAsync(started + "/result", null, Bench.BulkToken())).Code);
    }

    private async Task AssertLoggedAsync(string job)
    {
        foreach (var (person, outcome, times) in new[] { (fixture.One, ProvisionOutcome.Delivered, 2), (fixture.Gone, ProvisionOutcome.Withheld, 1) })
        {
            var entries = await Bench.Registry.Server.Get<PersonProvisions>().ReadAsync((await Bench.Registry.TokenAsync(person)).Hex, DateOnly.MinValue, default);
            Assert.Equal(times, entries.Count(entry => entry.Case == BulkBench.IdOf(job).Text && entry.Function == KnownFunctions.Bulk && entry.Outcome == outcome));
        }
    }

    private static IEnumerable<int> Counts(ApiReply shown) => shown.Body.GetProperty("progress").GetProperty("results").EnumerateObject().Select(result => result.Value.GetInt32());
}
