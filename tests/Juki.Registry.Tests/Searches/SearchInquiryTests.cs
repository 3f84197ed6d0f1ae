using System.Net;
using System.Text.Json.Nodes;
using Juki.Records.Items;
using Juki.Registry.Inquiries;
using Juki.Registry.Provisions;
using Juki.Registry.Searches;
using Juki.Testing;

namespace Juki.Registry.Tests.Searches;

/// <summary>Inquiries by the four items: one person, or about how many, and never a list (P1, P4).</summary>
[Trait("Requirement", "P1")]
[Trait("Requirement", "P4")]
[Trait("Requirement", "P7")]
public sealed class SearchInquiryTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string Home = "市川市八幡一丁目１番１号";

    // Each person has a birthday of their own, so that no test finds another's people.
    private static int _born;

    private readonly SyntheticPerson _person = NewPerson();
    private ApiBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await ApiBench.StartAsync(azurite);
        await _bench.Registry.SendAsync(_person.MoveIn(1, Home));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("name", "照会", "birthDate")]
    [InlineData("name", "照会花子", "birthDate")]
    [InlineData("nameKana", "コウセ", "birthDate")]
    [InlineData("sex", "1", "birthDate")]
    [InlineData("address", Home, "birthDate")]
    public async Task One_person_is_answered_and_what_was_asked_with_is_logged(string one, string value, string other)
    {
        var reply = await _bench.AskAsync(Question((one, value), (other, _person.BirthDate)));
        Assert.Equal(_person.Name, reply.Record.GetProperty("name").GetString());
        Assert.Equal((ProvisionOutcome.Delivered, 1), (reply.Entry!.Outcome, reply.Entry.Hits));
        Assert.Equal([(await _bench.Registry.TokenAsync(_person)).Hex], reply.Entry.Persons);
        Assert.Equal(new[] { one, other }.Select(name => FieldTable.Juki.Find(name)!.No).Order(), reply.Entry.AskedWith.Order());
    }

    [Fact]
    public async Task Of_several_nothing_is_told_but_about_how_many()
    {
        await _bench.Registry.SendAsync(SyntheticPerson.Named("照会　次郎", _person.BirthDate).MoveIn(1, Home));
        var reply = await _bench.AskAsync(Question(("name", "照会"), ("birthDate", _person.BirthDate)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "several-found"), (reply.Status, reply.Code));
        Assert.Equal(CountClass.All[0], reply.Body.GetProperty("countClass").GetString());
        Assert.Equal((ProvisionOutcome.Refused, "several-found", 2), (reply.Entry!.Outcome, reply.Entry.Code, reply.Entry.Hits));
        Assert.Empty(reply.Entry.Persons);
        Assert.Empty(reply.Entry.Given);
    }

    [Fact]
    public async Task Nobody_and_somebody_withheld_are_answered_alike()
    {
        await _bench.Registry.SendAsync(_person.MoveOut(2, Home));
        var withheld = await _bench.AskAsync(Question(("name", "照会"), ("birthDate", _person.BirthDate)));
        var nobody = await _bench.AskAsync(Question(("name", "照会"), ("birthDate", NewPerson().BirthDate)));
        Assert.Equal(("none", "none"), (withheld.Body.GetProperty("outcome").GetString(), nobody.Body.GetProperty("outcome").GetString()));
        Assert.Equal((ProvisionOutcome.Withheld, KnownWithholdings.Removed), (withheld.Entry!.Outcome, withheld.Entry.Code));
        Assert.Equal((ProvisionOutcome.Empty, 0), (nobody.Entry!.Outcome, nobody.Entry.Hits));
    }

    [Fact]
    public async Task A_removed_person_beside_one_who_is_not_leaves_one()
    {
        var other = SyntheticPerson.Named("照会　次郎", _person.BirthDate);
        await _bench.Registry.SendAsync(other.MoveIn(1, Home));
        await _bench.Registry.SendAsync(_person.MoveOut(2, Home));
        Assert.Equal(other.Name, (await _bench.AskAsync(Question(("birthDate", _person.BirthDate)))).Record.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Conditions_beside_a_number_must_fit_its_holder()
    {
        var question = ApiBench.QuestionByNumber(_person);
        question["conditions"] = new JsonObject { ["name"] = "照会", ["sex"] = "1" };
        var reply = await _bench.AskAsync(question);
        Assert.Equal("found", reply.Body.GetProperty("outcome").GetString());
        Assert.Equal([KnownItems.IndividualNumber, KnownItems.Name, KnownItems.Sex], reply.Entry!.AskedWith);

        question["conditions"]!["sex"] = "2";
        Assert.Equal("none", (await _bench.AskAsync(question)).Body.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task What_is_too_wide_is_refused_with_what_to_add()
    {
        var reply = await _bench.AskAsync(Question(("name", "照会")));
        Assert.Equal((HttpStatusCode.BadRequest, "search-too-wide"), (reply.Status, reply.Code));
        Assert.Equal(["conditions.birthDate", "conditions.address"], reply.Wrong);
        Assert.Equal(ProvisionOutcome.Refused, reply.Entry!.Outcome);
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task A_search_asks_for_its_buckets_and_for_whom_it_may_have_found()
    {
        await _bench.AskAsync(Question(("birthDate", _person.BirthDate)));
        using var recording = _bench.Registry.Record();
        await _bench.AskAsync(Question(("birthDate", _person.BirthDate), ("sex", "1")));
        var requests = recording.Requests.Select(request => $"{request.Method} {request.Resource}").GroupBy(each => each).ToDictionary(group => group.Key, group => group.Count());

        // The log's own reading is the test's.
        Assert.Equal((4, 1), (requests["GET SearchIndex"], requests["GET People"]));
    }

    [Theory]
    [InlineData("{}", "conditions")]
    [InlineData("[]", "conditions")]
    [InlineData("""{"surname":"照会"}""", "conditions")]
    [InlineData("""{"name":"照会","nameKana":"しょうかい"}""", "conditions.nameKana")]
    [InlineData("""{"name":" "}""", "conditions.name")]
    [InlineData("""{"name":"照会","isWholeName":"yes"}""", "conditions.isWholeName")]
    [InlineData("""{"birthDate":"19800401","isWholeName":true}""", "conditions.isWholeName")]
    [InlineData("""{"birthDate":"1980-04-01"}""", "conditions.birthDate")]
    [InlineData("""{"birthFrom":"19800401"}""", "conditions.birthFrom")]
    [InlineData("""{"birthFrom":"19800401","birthTo":"19850401"}""", "conditions.birthTo")]
    [InlineData("""{"birthFrom":"19810229","birthTo":"19810301"}""", "conditions.birthFrom")]
    [InlineData("""{"birthDate":"19800401","birthFrom":"19800401","birthTo":"19800402"}""", "conditions.birthFrom")]
    [InlineData("""{"name":"照会","sex":"9"}""", "conditions.sex")]
    [InlineData("""{"name":"照会","townCode":"001000"}""", "conditions.townCode")]
    [InlineData("""{"name":"照会","municipalityCode":"122034","townCode":"001000"}""", "conditions.municipalityCode", "conditions.townCode")]
    [InlineData("""{"birthDate":"19800401","isWholeAddress":true}""", "conditions.isWholeAddress")]
    public async Task Conditions_that_are_wrong_are_named(string conditions, params string[] wrong)
    {
        var question = Question();
        question["conditions"] = JsonNode.Parse(conditions);
        var reply = await _bench.AskAsync(question);
        Assert.Equal((HttpStatusCode.BadRequest, "request-invalid"), (reply.Status, reply.Code));
        Assert.Equal(wrong, reply.Wrong);
        Assert.Empty(reply.Entry!.AskedWith);
    }

    private static SyntheticPerson NewPerson()
    {
        var day = new DateOnly(1901, 1, 1).AddDays(Interlocked.Increment(ref _born));
        return SyntheticPerson.Named("照会　花子", Records.Values.LooseDate.From(day).Value);
    }

    private static JsonObject Question(params IReadOnlyList<(string Name, string Value)> conditions)
    {
        var question = ApiBench.Question(SyntheticPerson.New());
        question.Remove("residentCode");
        question["conditions"] = new JsonObject([.. conditions.Select(condition => KeyValuePair.Create(condition.Name, (JsonNode?)condition.Value))]);
        return question;
    }
}
