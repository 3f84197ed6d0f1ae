using System.Net;
using System.Text.Json.Nodes;
using Juki.Registry.Provisions;
using Juki.Testing;

namespace Juki.Registry.Tests.Inquiries;

/// <summary>One person's current record and the superseded ones, newest first, for operators who may list.</summary>
[Trait("Requirement", "S1")]
[Trait("Requirement", "U5")]
public sealed class HistoryInquiryTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string First = "市川市八幡１番";
    private const string Second = "市川市市川２番";
    private const string Third = "市川市真間３番";

    private static int _born;
    private readonly SyntheticPerson _person = SyntheticPerson.BornOn(Records.Values.LooseDate.From(new DateOnly(1931, 1, 1).AddDays(Interlocked.Increment(ref _born))).Value);
    private ApiBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await ApiBench.StartAsync(azurite);
        await SendAsync(_person.MoveIn(1, First));
        await SendAsync(_person.MoveWithin(2, Second));
        await SendAsync(_person.MoveWithin(3, Third));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "P3")]
    [Trait("Requirement", "P7")]
    public async Task The_records_come_newest_first_with_the_items_asked_for_alone_and_one_entry()
    {
        var reply = await AskAsync("address", "changeReason");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal([(Third, "31"), (Second, "31"), (First, "11")], RecordsOf(reply).Select(record => (Text(record, "address"), Text(record, "changeReason"))));
        Assert.All(RecordsOf(reply), record => Assert.Equal(2, record.Count));
        Assert.Equal(("history", ProvisionOutcome.Delivered, 1), (reply.Entry!.Function, reply.Entry.Outcome, reply.Entry.Hits));
        Assert.Equal([(await _bench.Registry.TokenAsync(_person)).Hex], reply.Entry.Persons);
    }

    [Fact]
    [Trait("Requirement", "P3")]
    public async Task That_something_else_changed_is_not_told() =>
        Assert.Equal([_person.Name], RecordsOf(await AskAsync("name")).Select(record => Text(record, "name")));

    [Fact]
    public async Task By_a_number_it_is_the_same()
    {
        var question = Question("address");
        question.Remove("conditions");
        question["residentCode"] = _person.ResidentCode;

        Assert.Equal([Third, Second, First], RecordsOf(await AskAsync(question)).Select(record => Text(record, "address")));
    }

    [Fact]
    [Trait("Requirement", "P4")]
    public async Task Of_several_nothing_is_told()
    {
        await SendAsync(SyntheticPerson.BornOn(_person.BirthDate).MoveIn(1, First));

        var reply = await AskAsync("address");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "several-found", ProvisionOutcome.Refused), (reply.Status, reply.Code, reply.Entry!.Outcome));
    }

    [Fact]
    [Trait("Requirement", "P2")]
    public async Task A_time_of_removal_and_whoever_is_removed_now_are_left_out()
    {
        await SendAsync(_person.MoveOut(4, Third));
        var gone = await AskAsync("address");
        Assert.Equal(("none", ProvisionOutcome.Withheld), (gone.Body.GetProperty("outcome").GetString(), gone.Entry!.Outcome));

        await SendAsync(_person.MoveIn(5, First));
        Assert.Equal(["11", "31", "31", "11"], RecordsOf(await AskAsync("changeReason", "address")).Select(record => Text(record, "changeReason")));
    }

    [Fact]
    [Trait("Requirement", "A2")]
    public async Task An_operator_who_may_not_list_is_refused()
    {
        var reply = await AskAsync(Question("address"), _bench.GoodToken());

        Assert.Equal((HttpStatusCode.Forbidden, "list-not-allowed", "history"), (reply.Status, reply.Code, reply.Entry!.Function));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task It_takes_one_read_more_than_finding_the_person()
    {
        var question = Question("address");
        await AskAsync(question); // Keys are known and a chain is open from now on.

        var found = await ReadsAsync(() => _bench.AskAsync(question));
        var read = await ReadsAsync(() => AskAsync(question));

        Assert.Equal([.. found, "People"], read);
        Assert.Equal(2, read.Count(table => table == "People"));
    }

    // The tables that are read, and not the log, which the bench looks at afterwards.
    private async Task<IReadOnlyList<string>> ReadsAsync(Func<Task<ApiReply>> ask)
    {
        using var recording = _bench.Registry.Record();
        Assert.Equal(HttpStatusCode.OK, (await ask()).Status);
        return [.. recording.Requests.Where(request => request.Method == "GET" && request.Resource != "Provisions").Select(request => request.Resource)];
    }

    private async Task SendAsync(JsonObject data)
    {
        await _bench.Registry.SendAsync(data);
        _bench.Registry.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private JsonObject Question(params string[] items)
    {
        var question = ApiBench.Question(_person, items);
        question.Remove("residentCode");
        question["conditions"] = new JsonObject { ["birthDate"] = _person.BirthDate };
        return question;
    }

    private Task<ApiReply> AskAsync(params string[] items) => AskAsync(Question(items));

    private Task<ApiReply> AskAsync(JsonObject question, string? token = null) => _bench.HistoryAsync(question, token);

    private static List<JsonObject> RecordsOf(ApiReply reply) => [.. JsonNode.Parse(reply.Body.GetProperty("records").GetRawText())!.AsArray().Select(record => record!.AsObject())];

    private static string Text(JsonObject record, string item) => record[item]!.GetValue<string>();
}
