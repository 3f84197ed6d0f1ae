using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Values;
using Juki.Registry.Provisions;
using Juki.Testing;

namespace Juki.Registry.Tests.Disclosures;

/// <summary>A resident asks what is held: taken in, matched, decided, answered.</summary>
[Trait("Requirement", "D1")]
public sealed class RecordDisclosureTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    // Code, name, reading, former surname and its reading, birth date, sex, address, individual number, reason and day of the change.
    private static readonly int[] Disclosed = [1, 2, 4, 25, 27, 5, 6, 7, 9, 10, 11];

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "P7")]
    public async Task A_request_is_taken_in_matched_granted_and_answered_with_all_that_is_held()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
        await _bench.Registry.SendAsync(_person.MoveWithin(2, "市川市八幡2番"));
        await _bench.Registry.SendAsync(_person.MoveOut(3, "市川市八幡2番"));

        var taken = await _bench.DeskAsync(DisclosureBench.Path, _bench.Form());
        Assert.Equal((HttpStatusCode.OK, "open", ProvisionOutcome.Handled), (taken.Status, taken.Body.Text("status"), taken.Entry!.Outcome));
        Assert.Equal(LooseDate.From(_bench.Today().AddDays(29)).Value, taken.Body.Text("dueOn"));
        Assert.Empty(taken.Entry.Persons);

        var request = $"{DisclosureBench.Path}/{taken.Body.Text("id")}";
        var matched = await _bench.MatchAsync(request, _person.ResidentCode);
        Assert.Equal("found", matched.Body.Text("match"));
        Assert.Single(matched.Entry!.Persons);
        Assert.Equal("closed", (await _bench.GrantAsync(request)).Body.Text("status"));

        var report = await _bench.ReportAsync(request);
        Assert.Equal(["市川市八幡2番", "市川市八幡2番", "市川市八幡1番"], Records(report).Select(record => Value(record, "address")));
        Assert.Equal([(true, true), (false, false), (false, false)], Records(report).Select(record => (record.GetProperty("isCurrent").GetBoolean(), record.GetProperty("isRemoved").GetBoolean())));
        Assert.Equal(Disclosed.Length, Records(report).First().GetProperty("items").GetArrayLength());
        Assert.Equal(
            (ProvisionOutcome.Delivered, "disclosure-document", "resident", "E1", "市第34号", taken.Body.Text("id")),
            (report.Entry!.Outcome, report.Entry.Function, report.Entry.Category, report.Entry.Duty, report.Entry.DocumentNumber, report.Entry.Case));
        Assert.Equal(Disclosed, report.Entry.Given);
        Assert.Equal(matched.Entry.Persons, report.Entry.Persons);
    }

    [Fact]
    public async Task That_nothing_is_held_is_answered_too()
    {
        var report = await _bench.DiscloseAsync(_person.ResidentCode);
        Assert.Equal(HttpStatusCode.OK, report.Status);
        Assert.Empty(Records(report));
        Assert.Equal(ProvisionOutcome.Handled, report.Entry!.Outcome);
    }

    [Fact]
    [Trait("Requirement", "P4")]
    public async Task The_form_and_the_code_both_have_to_fit()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
        var request = await _bench.TakeInAsync();
        var conditions = new JsonObject { ["birthDate"] = "18990101" };
        var other = await _bench.DeskAsync($"{request}/match", new JsonObject { ["residentCode"] = _person.ResidentCode, ["conditions"] = conditions });
        Assert.Equal("none", other.Body.Text("match"));
        Assert.Equal("found", (await _bench.MatchAsync(request, _person.ResidentCode)).Body.Text("match"));
        Assert.Equal(["taken-in", "matched", "matched"], Steps(await _bench.DeskAsync(request)));
    }

    [Fact]
    public async Task No_step_is_taken_before_its_time_or_twice()
    {
        var request = await _bench.TakeInAsync();
        Assert.Equal("case-state", (await _bench.GrantAsync(request)).Code);
        Assert.Equal("case-state", (await _bench.ReportAsync(request)).Code);
        await _bench.MatchAsync(request, _person.ResidentCode);
        Assert.Equal("case-state", (await _bench.ReportAsync(request)).Code);
        await _bench.GrantAsync(request);
        Assert.Equal("case-state", (await _bench.GrantAsync(request)).Code);
        Assert.Equal("case-state", (await _bench.MatchAsync(request, _person.ResidentCode)).Code);
        Assert.Equal(["taken-in", "matched", "decided"], Steps(await _bench.DeskAsync(request)));
    }

    [Fact]
    public async Task A_refusal_needs_its_ground_and_gives_nothing_out()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
        var request = await _bench.TakeInAsync();
        await _bench.MatchAsync(request, _person.ResidentCode);
        Assert.Equal(["ground"], (await _bench.DeskAsync($"{request}/decision", new JsonObject { ["decision"] = "refused" })).Wrong);
        var refused = await _bench.DeskAsync($"{request}/decision", new JsonObject { ["decision"] = "refused", ["ground"] = "代理権の確認ができない" });
        Assert.Equal(("closed", "refused", "代理権の確認ができない"), (refused.Body.Text("status"), refused.Body.Text("decision"), refused.Body.Text("ground")));
        Assert.Equal("case-state", (await _bench.ReportAsync(request)).Code);
        var letter = await _bench.DeskAsync($"{request}/documents", new JsonObject { ["document"] = "decision-notice" });
        Assert.Contains("理由　代理権の確認ができない", letter.Body.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetString()));
        Assert.Equal(ProvisionOutcome.Handled, letter.Entry!.Outcome);
    }

    [Fact]
    public async Task The_time_is_extended_once_and_before_it_is_over()
    {
        var request = await _bench.TakeInAsync(daysAgo: 29);
        JsonObject Until(int days) => new() { ["until"] = LooseDate.From(_bench.Today().AddDays(days)).Value, ["reason"] = "確認に時間を要するため" };
        Assert.Equal(["until"], (await _bench.DeskAsync($"{request}/extension", Until(0))).Wrong);
        Assert.Equal("case-state", (await _bench.DeskAsync($"{request}/documents", new JsonObject { ["document"] = "extension-notice" })).Code);
        Assert.Equal(LooseDate.From(_bench.Today().AddDays(20)).Value, (await _bench.DeskAsync($"{request}/extension", Until(20))).Body.Text("dueOn"));
        Assert.Equal("case-state", (await _bench.DeskAsync($"{request}/extension", Until(30))).Code);
        var letter = await _bench.DeskAsync($"{request}/documents", new JsonObject { ["document"] = "extension-notice" });
        Assert.Contains("延長の理由　確認に時間を要するため", letter.Body.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetString()));

        var late = await _bench.TakeInAsync(daysAgo: 30);
        Assert.Equal("case-state", (await _bench.DeskAsync($"{late}/extension", Until(20))).Code);
    }

    [Fact]
    public async Task Open_requests_are_listed_until_they_are_decided()
    {
        var request = await _bench.TakeInAsync();
        var id = request[(DisclosureBench.Path.Length + 1)..];
        Assert.Contains(id, await OpenAsync());
        await _bench.MatchAsync(request, _person.ResidentCode);
        await _bench.GrantAsync(request);
        Assert.DoesNotContain(id, await OpenAsync());
    }

    [Fact]
    public async Task Of_two_who_take_a_step_at_once_one_is_told_to_read_again()
    {
        var request = await _bench.TakeInAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _bench.SendAsync(
            new StringContent($$"""{"residentCode":"{{_person.ResidentCode}}"}""", System.Text.Encoding.UTF8, "application/json"), "Bearer " + _bench.ClerkToken(), path: $"{request}/match")));
        var steps = replies.Count(reply => reply.Status == HttpStatusCode.OK);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.OK), reply => Assert.Equal("case-changed", reply.Code));
        Assert.Equal(1 + steps, Steps(await _bench.GetAsync(request, _bench.ClerkToken())).Count());
    }

    [Theory]
    [InlineData("000000-0000000000000000")]
    [InlineData("202611-00000000000000000")]
    [InlineData("..%2F202611")]
    [InlineData("202611-000000000000000G")]
    public async Task What_names_no_case_finds_none(string id)
    {
        var reply = await _bench.DeskAsync($"{DisclosureBench.Path}/{id}");
        Assert.Equal(("case-unknown", HttpStatusCode.NotFound), (reply.Code, reply.Status));
    }

    [Theory]
    [InlineData("kind", "\"records\"")]
    [InlineData("kind", "1")]
    [InlineData("receivedOn", "\"29990101\"")]
    [InlineData("receivedOn", "\"20260230\"")]
    [InlineData("applicant", "\"j-lis\"")]
    [InlineData("applicantName", "\"\"")]
    [InlineData("documentNumber", "null")]
    public async Task A_wrong_member_is_named(string member, string value)
    {
        var form = _bench.Form();
        form[member] = JsonNode.Parse(value);
        Assert.Equal([member], (await _bench.DeskAsync(DisclosureBench.Path, form)).Wrong);
        form.Remove(member);
        Assert.Equal([member], (await _bench.DeskAsync(DisclosureBench.Path, form)).Wrong);
    }

    [Fact]
    public async Task The_form_names_nobody_by_individual_number()
    {
        var request = await _bench.TakeInAsync();
        Assert.Equal(["body", "conditions"], (await _bench.DeskAsync($"{request}/match", new JsonObject { ["individualNumber"] = _person.IndividualNumber })).Wrong);
    }

    [Fact]
    [Trait("Requirement", "A2")]
    public async Task Who_is_not_registered_for_disclosures_is_refused_and_logged()
    {
        var refused = await _bench.DeskAsync(DisclosureBench.Path, _bench.Form(), _bench.ListerToken());
        Assert.Equal(("right-missing", ProvisionOutcome.Refused, "disclosure-intake"), (refused.Code, refused.Entry!.Outcome, refused.Entry.Function));
    }

    private async Task<IEnumerable<string?>> OpenAsync() =>
        (await _bench.DeskAsync(DisclosureBench.Path)).Body.GetProperty("cases").EnumerateArray().Select(request => request.Text("id"));

    private static IEnumerable<string?> Steps(ApiReply reply) => reply.Body.GetProperty("steps").EnumerateArray().Select(step => step.Text("act"));

    private static IEnumerable<JsonElement> Records(ApiReply report) => report.Body.GetProperty("records").EnumerateArray();

    private static string? Value(JsonElement record, string item) =>
        record.GetProperty("items").EnumerateArray().Single(held => held.Text("item") == item).Text("value");
}
