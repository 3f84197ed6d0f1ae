using System.Net;
using System.Text.Json.Nodes;
using Juki.Records.Values;
using Juki.Registry.Access;
using Juki.Registry.Exchanges;
using Juki.Registry.Provisions;
using Juki.Registry.Tests.Contracts;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;
using Juki.Testing.Contracts;

namespace Juki.Registry.Tests.Corrections;

/// <summary>A resident asks for correction: taken in, matched, looked into, passed to the municipality or refused.</summary>
[Trait("Requirement", "D2")]
public sealed class CorrectionFlowTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "P7")]
    [Trait("Requirement", "U7")]
    public async Task A_request_is_taken_in_after_a_disclosure_looked_into_and_passed_with_one_entry()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1));
        var disclosure = await _bench.TakeInAsync();
        await _bench.MatchAsync(disclosure, _person.ResidentCode);
        await _bench.GrantAsync(disclosure);

        var form = _bench.CorrectionForm(items: ["address", "name"]);
        form["disclosure"] = CorrectionBench.IdOf(disclosure).Text;
        var taken = await _bench.DeskAsync(CorrectionBench.Path, form);
        Assert.Equal(("open", "correction", LooseDate.From(_bench.Today().AddDays(29)).Value), (taken.Body.Text("status"), taken.Body.Text("kind"), taken.Body.Text("dueOn")));
        var path = $"{CorrectionBench.Path}/{taken.Body.Text("id")}";
        Assert.Equal("case-state", (await _bench.PassAsync(path)).Code);
        Assert.Equal("found", (await _bench.MatchAsync(path, _person.ResidentCode)).Body.Text("match"));
        await _bench.DeskAsync($"{path}/findings", new JsonObject { ["finding"] = "届出書の写しを確認" });

        var passed = await _bench.PassAsync(path);
        Assert.Equal(("passed", RegistryBench.Ichikawa), (passed.Body.Text("status"), passed.Body.GetProperty("passedTo").Text("municipality")));
        Assert.Equal(["taken-in", "matched", "investigated", "passed"], Steps(passed));
        Assert.Equal(
            (ProvisionOutcome.Delivered, KnownFunctions.CorrectionPassed, "municipality", KnownDuties.Passing, RegistryBench.Ichikawa, "市第56号", taken.Body.Text("id")),
            (passed.Entry!.Outcome, passed.Entry.Function, passed.Entry.Category, passed.Entry.Duty, passed.Entry.Municipality, passed.Entry.DocumentNumber, passed.Entry.Case));
        Assert.Equal([1], passed.Entry.Given);
        Assert.Equal((await _bench.Registry.TokenAsync(_person)).Hex, Assert.Single(passed.Entry.Persons));
        Assert.Equal([(RegistryBench.Ichikawa, ExchangeKind.ReportSent, KnownOutcomes.Acknowledged)], await _bench.Registry.ExchangesOfAsync(MessageIdOf(passed)));
    }

    [Fact]
    public async Task The_municipality_reads_who_what_and_why_and_nothing_else()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1));
        var path = await _bench.FilePassedAsync(_person, _bench.CorrectionForm());
        var (municipality, content) = Assert.Single(await _bench.ToldAsync(MessageIdOf(await _bench.DeskAsync(path))));
        Assert.Equal((RegistryBench.Ichikawa, "jp.juki.report.v1"), (municipality, content.Text("type")));
        var expected = new JsonObject
        {
            ["caseId"] = CorrectionBench.IdOf(path).Text,
            ["kind"] = "correction",
            ["documentNumber"] = "市第56号",
            ["request"] = "correction",
            ["residentCode"] = _person.ResidentCode,
            ["sequenceNumber"] = null,
            ["items"] = new JsonArray(7),
            ["names"] = new JsonArray("address"),
            ["text"] = CorrectionBench.Wrong,
        };
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(content.GetProperty("data").GetRawText())), content.GetProperty("data").GetRawText());

        var stored = (await _bench.StoredAsync(path)).Passing!;
        Assert.Null(stored.Unsent);
        Assert.All(_bench.Registry.SealedReplies.Bodies, body => Assert.DoesNotContain(_person.ResidentCode, body, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "N2")]
    public async Task What_the_municipality_is_told_keeps_its_contract_and_under_other_names_breaks_it()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1));
        var known = await _bench.FilePassedAsync(_person, _bench.CorrectionForm("deletion"));
        var notice = await _bench.FilePassedAsync(_person, _bench.ErrorForm("name", "nameKana"), CorrectionBench.NoticePath);
        var unknown = await _bench.FileAsync(_bench.CorrectionForm("addition"));
        await _bench.MatchAsync(unknown, SyntheticPerson.New().ResidentCode);
        await _bench.PassAsync(unknown, new JsonObject { ["municipality"] = RegistryBench.Ichikawa });
        foreach (var path in new[] { known, notice, unknown })
        {
            var told = JsonNode.Parse((await _bench.ToldAsync((await _bench.StoredAsync(path)).Passing!.MessageId)).Single().Content.GetRawText())!;
            var renamed = Renaming.EachOf(told["data"]!).Select(data =>
            {
                var copy = told.DeepClone();
                copy["data"] = data;
                return new ContractCase("report", copy);
            }).ToList();
            Assert.Equal(9, renamed.Count);
            var errors = await ContractValidator.ErrorsAsync(renamed.Prepend(new ContractCase("report", told)));
            Assert.Empty(errors[0]);
            Assert.All(errors.Skip(1), Assert.NotEmpty);
        }
    }

    [Fact]
    public async Task Every_answer_keeps_its_contract()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1));
        var path = await _bench.FilePassedAsync(_person, _bench.CorrectionForm());
        var notice = await _bench.FileAsync(_bench.ErrorForm(), CorrectionBench.NoticePath);
        var answers = new List<(string Schema, ApiReply Reply)>
        {
            ("Case", await _bench.DeskAsync(path)),
            ("Case", await _bench.DeskAsync($"{path}/findings", new JsonObject { ["finding"] = "確認" })),
            ("Case", await _bench.DeskAsync($"{path}/refusal", new JsonObject { ["ground"] = "誤りなし" })),
            ("CorrectionDocument", await NoticeAsync(path)),
            ("Case", await _bench.DeskAsync(notice)),
            ("Cases", await _bench.DeskAsync(CorrectionBench.Path)),
            ("Problem", await _bench.PassAsync(path)),
        };
        var forms = new (string, JsonNode)[] { ("CorrectionIntake", _bench.CorrectionForm()), ("ErrorNoticeIntake", _bench.ErrorForm()) };
        var cases = answers.Select(answer => (answer.Schema, JsonNode.Parse(answer.Reply.Body.GetRawText())!)).Concat(forms)
            .Select(kept => new ContractCase($"openapi#/components/schemas/{kept.Item1}", kept.Item2));
        Assert.All(await ContractValidator.ErrorsAsync(cases), Assert.Empty);
    }

    [Fact]
    public async Task The_city_is_told_of_who_lives_in_a_ward_of_it()
    {
        var person = SyntheticPerson.New();
        var moved = person.MoveIn(1, "千葉市中央区市場町１番１号");
        moved["municipalityCode"] = "121011";
        Assert.Equal("accepted", (await _bench.Registry.SendAsync(moved, RegistryBench.Chiba)).Single().Outcome);
        var path = await _bench.FilePassedAsync(person, _bench.CorrectionForm());
        Assert.Equal(RegistryBench.Chiba, (await _bench.StoredAsync(path)).Passing!.Municipality);
    }

    [Fact]
    public async Task Whom_the_file_does_not_hold_goes_to_the_municipality_named()
    {
        var path = await _bench.FileAsync(_bench.CorrectionForm("addition"));
        Assert.Equal("none", (await _bench.MatchAsync(path, _person.ResidentCode)).Body.Text("match"));
        Assert.Equal(["municipality"], (await _bench.PassAsync(path)).Wrong);
        Assert.Equal(["municipality"], (await _bench.PassAsync(path, new JsonObject { ["municipality"] = "131016" })).Wrong);
        Assert.Equal("municipality-unknown", (await _bench.PassAsync(path, new JsonObject { ["municipality"] = "122076" })).Code);
        var passed = await _bench.PassAsync(path, new JsonObject { ["municipality"] = RegistryBench.Funabashi, ["residentCode"] = _person.ResidentCode });
        Assert.Equal(("passed", ProvisionOutcome.Handled, "municipality"), (passed.Body.Text("status"), passed.Entry!.Outcome, passed.Entry.Category));
        var (municipality, content) = Assert.Single(await _bench.ToldAsync(MessageIdOf(passed)));
        Assert.Equal((RegistryBench.Funabashi, _person.ResidentCode), (municipality, content.GetProperty("data").Text("residentCode")));
    }

    [Fact]
    public async Task Of_who_is_held_the_record_says_where_it_goes()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1));
        var path = await _bench.FileAsync(_bench.CorrectionForm());
        await _bench.MatchAsync(path, _person.ResidentCode);
        var named = new JsonObject { ["municipality"] = RegistryBench.Funabashi, ["residentCode"] = _person.ResidentCode };
        Assert.Equal(["municipality", "residentCode"], (await _bench.PassAsync(path, named)).Wrong);
        Assert.Equal("open", (await _bench.DeskAsync(path)).Body.Text("status"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refusal_needs_its_ground_and_is_told_in_a_notice(bool isPassed)
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1));
        var path = isPassed ? await _bench.FilePassedAsync(_person, _bench.CorrectionForm()) : await _bench.FileAsync(_bench.CorrectionForm());
        Assert.Equal(["ground"], (await _bench.DeskAsync($"{path}/refusal", [])).Wrong);
        Assert.Equal("case-state", (await NoticeAsync(path)).Code);
        var refused = await _bench.DeskAsync($"{path}/refusal", new JsonObject { ["ground"] = "届出のとおり記録されている" });
        Assert.Equal(("closed", "refused", "届出のとおり記録されている"), (refused.Body.Text("status"), refused.Body.Text("decision"), refused.Body.Text("ground")));

        var notice = await NoticeAsync(path);
        Assert.Equal(
            ["申出に係る項目　住所", "結果　申出に係る訂正等は行われません。", "理由　届出のとおり記録されている"],
            notice.Body.GetProperty("paragraphs").EnumerateArray().Skip(1).Select(paragraph => paragraph.GetString()));
        Assert.Equal((ProvisionOutcome.Handled, "correction-document", "resident"), (notice.Entry!.Outcome, notice.Entry.Function, notice.Entry.Category));
        var (pdf, type) = await _bench.DownloadAsync($"{path}/documents", "application/pdf", _bench.ClerkToken(), new JsonObject { ["document"] = "result-notice" });
        Assert.Equal("application/pdf", type);
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
    }

    [Fact]
    public async Task No_step_is_taken_when_its_time_is_over()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1));
        var path = await _bench.FilePassedAsync(_person, _bench.CorrectionForm());
        Assert.Equal("case-state", (await _bench.PassAsync(path)).Code);
        Assert.Equal("case-state", (await _bench.MatchAsync(path, _person.ResidentCode)).Code);
        await _bench.DeskAsync($"{path}/refusal", new JsonObject { ["ground"] = "誤りなし" });
        Assert.Equal("case-state", (await _bench.DeskAsync($"{path}/findings", new JsonObject { ["finding"] = "なし" })).Code);
        Assert.Equal("case-state", (await _bench.DeskAsync($"{path}/refusal", new JsonObject { ["ground"] = "誤りなし" })).Code);
    }

    [Theory]
    [InlineData("request", "\"change\"")]
    [InlineData("items", "[]")]
    [InlineData("items", "\"address\"")]
    [InlineData("text", "\"  \"")]
    [InlineData("text", "\"\\u0007\"")]
    [InlineData("receivedOn", "\"29990101\"")]
    [InlineData("applicant", "\"j-lis\"")]
    [InlineData("applicantName", "1")]
    [InlineData("documentNumber", "null")]
    public async Task A_wrong_member_is_named(string member, string value)
    {
        var form = _bench.CorrectionForm();
        form[member] = JsonNode.Parse(value);
        Assert.Equal([member], (await _bench.DeskAsync(CorrectionBench.Path, form)).Wrong);
        form.Remove(member);
        Assert.Equal([member], (await _bench.DeskAsync(CorrectionBench.Path, form)).Wrong);
    }

    [Theory]
    [InlineData("address", "address", "items[1]")]
    [InlineData("address", "operatorId", "items[1]")]
    [InlineData("unknown", "address", "items[0]")]
    public async Task Items_are_those_that_are_disclosed_each_once(string first, string second, string wrong) =>
        Assert.Equal([wrong], (await _bench.DeskAsync(CorrectionBench.Path, _bench.CorrectionForm(items: [first, second]))).Wrong);

    [Fact]
    public async Task The_disclosure_named_must_be_one_that_was_granted()
    {
        var form = _bench.CorrectionForm();
        foreach (var named in new[] { "x", "202611-0123456789abcdef", CorrectionBench.IdOf(await _bench.TakeInAsync()).Text, CorrectionBench.IdOf(await _bench.TakeInAsync("provisions")).Text })
        {
            form["disclosure"] = named;
            Assert.Equal(["disclosure"], (await _bench.DeskAsync(CorrectionBench.Path, form)).Wrong);
        }
    }

    [Fact]
    [Trait("Requirement", "A2")]
    public async Task Who_is_not_registered_for_it_is_refused_and_logged_and_no_case_is_found_by_another_desk()
    {
        var refused = await _bench.DeskAsync(CorrectionBench.Path, _bench.CorrectionForm(), _bench.ListerToken());
        Assert.Equal(("right-missing", ProvisionOutcome.Refused, "correction-intake"), (refused.Code, refused.Entry!.Outcome, refused.Entry.Function));
        var id = CorrectionBench.IdOf(await _bench.FileAsync(_bench.CorrectionForm()));
        Assert.Equal(HttpStatusCode.NotFound, (await _bench.DeskAsync($"{DisclosureBench.Path}/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _bench.DeskAsync($"{CorrectionBench.NoticePath}/{id}")).Status);
        Assert.Contains(id.Text, (await _bench.DeskAsync(CorrectionBench.Path)).Body.GetProperty("cases").EnumerateArray().Select(listed => listed.Text("id")));
    }

    [Fact]
    [Trait("Requirement", "D4")]
    public async Task The_person_reads_in_the_report_of_provisions_that_the_municipality_was_told()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1));
        await _bench.FilePassedAsync(_person, _bench.CorrectionForm());
        var line = (await _bench.DiscloseAsync(_person.ResidentCode, "provisions")).Body.GetProperty("provisions").EnumerateArray().First();
        Assert.Equal(("市町村への通報", "市川市"), (line.Text("function"), line.Text("to")));
        Assert.Equal(["住民票コード"], line.GetProperty("items").EnumerateArray().Select(item => item.GetString()));
    }

    private Task<ApiReply> NoticeAsync(string path) => _bench.DeskAsync($"{path}/documents", new JsonObject { ["document"] = "result-notice" });

    private static string MessageIdOf(ApiReply reply) => reply.Body.GetProperty("passedTo").Text("messageId")!;

    private static IEnumerable<string?> Steps(ApiReply reply) => reply.Body.GetProperty("steps").EnumerateArray().Select(step => step.Text("act"));
}
