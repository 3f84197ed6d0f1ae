using System.Net;
using System.Text.Json.Nodes;
using Juki.Records.Items;
using Juki.Registry.Provisions;
using Juki.Registry.Searches;
using Juki.Testing;

namespace Juki.Registry.Tests.Searches;

/// <summary>Searches by operators who may list: everybody who fits, up to fifty, or about how many (S1, P4).</summary>
[Trait("Requirement", "S1")]
[Trait("Requirement", "P4")]
[Trait("Requirement", "P7")]
public sealed class SearchListTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string Home = "市川市八幡一丁目１番１号";
    private const int Most = 50;

    // Each test has a birthday of its own, so that no test finds another's people.
    private static int _born;

    private readonly string _birth = Records.Values.LooseDate.From(new DateOnly(1921, 1, 1).AddDays(Interlocked.Increment(ref _born))).Value;
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Everybody_who_fits_is_listed_and_each_is_logged()
    {
        var people = await MoveInAsync(3);
        var reply = await _bench.SearchAsync(Question());
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(
            people.Select(person => person.Name).Order(StringComparer.Ordinal),
            reply.Body.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(("search", ProvisionOutcome.Delivered, 3), (reply.Entry!.Function, reply.Entry.Outcome, reply.Entry.Hits));
        Assert.Equal((await TokensAsync(people)).Order(StringComparer.Ordinal), reply.Entry.Persons.Order(StringComparer.Ordinal));
        Assert.Equal([KnownItems.Name], reply.Entry.Given);
    }

    [Fact]
    [Trait("Requirement", "P2")]
    public async Task Removed_people_are_left_out_and_alone_are_nobody()
    {
        var people = await MoveInAsync(2);
        await _bench.Registry.SendAsync(people[0].MoveOut(2, Home));
        Assert.Equal(people[1].Name, (await _bench.SearchAsync(Question())).Record.GetProperty("name").GetString());

        await _bench.Registry.SendAsync(people[1].MoveOut(2, Home));
        var reply = await _bench.SearchAsync(Question());
        Assert.Equal(("none", ProvisionOutcome.Withheld, 2), (reply.Body.GetProperty("outcome").GetString(), reply.Entry!.Outcome, reply.Entry.Hits));
        Assert.Equal((await TokensAsync(people)).Order(StringComparer.Ordinal), reply.Entry.Persons.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Above_the_limit_there_is_no_list_and_no_part_of_one()
    {
        await MoveInAsync(Most);
        Assert.Equal(Most, (await _bench.SearchAsync(Question())).Body.GetProperty("records").GetArrayLength());

        await MoveInAsync(1);
        var reply = await _bench.SearchAsync(Question());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "several-found", "over-50"), (reply.Status, reply.Code, reply.Body.GetProperty("countClass").GetString()));
        Assert.Equal((ProvisionOutcome.Refused, Most + 1), (reply.Entry!.Outcome, reply.Entry.Hits));
        Assert.Empty(reply.Entry.Persons);
        Assert.False(reply.Body.TryGetProperty("records", out _));
    }

    [Fact]
    public async Task More_than_are_ever_opened_are_told_as_many_and_not_opened()
    {
        await MoveInAsync(PersonSearch.MostOpened + 1);
        using var recording = _bench.Registry.Record();
        var reply = await _bench.SearchAsync(Question());
        Assert.Equal(("several-found", PersonSearch.MostOpened + 1), (reply.Code, reply.Entry!.Hits));
        Assert.DoesNotContain(recording.Requests, request => request.Resource == "People");
    }

    [Fact]
    [Trait("Requirement", "A2")]
    public async Task An_operator_who_may_not_list_is_refused()
    {
        var reply = await _bench.SearchAsync(Question(), _bench.GoodToken());
        Assert.Equal((HttpStatusCode.Forbidden, "list-not-allowed"), (reply.Status, reply.Code));
        Assert.Equal(("search", ProvisionOutcome.Refused), (reply.Entry!.Function, reply.Entry.Outcome));
    }

    [Theory]
    [InlineData("residentCode", "12345678903", "body")]
    [InlineData("asOf", "20260401", "body", "asOf")]
    [InlineData("conditions", null, "conditions")]
    public async Task A_search_is_by_conditions_alone(string member, string? value, params string[] wrong)
    {
        var question = Question();
        question.Remove(member);
        if (value is not null)
            question[member] = value;
        var reply = await _bench.SearchAsync(question);
        Assert.Equal((HttpStatusCode.BadRequest, "request-invalid"), (reply.Status, reply.Code));
        Assert.Equal(wrong.Order(StringComparer.Ordinal), reply.Wrong.Order(StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<SyntheticPerson>> MoveInAsync(int count)
    {
        var people = Enumerable.Range(0, count).Select(place => SyntheticPerson.Named($"一覧　{place}郎", _birth)).ToList();
        foreach (var person in people)
            await _bench.Registry.SendAsync(person.MoveIn(1, Home));
        return people;
    }

    private async Task<IReadOnlyList<string>> TokensAsync(IEnumerable<SyntheticPerson> people)
    {
        var tokens = new List<string>();
        foreach (var person in people)
            tokens.Add((await _bench.Registry.TokenAsync(person)).Hex);
        return tokens;
    }

    private JsonObject Question()
    {
        var question = ApiBench.Question(SyntheticPerson.New());
        question.Remove("residentCode");
        question["conditions"] = new JsonObject { ["name"] = "一覧", ["birthDate"] = _birth };
        return question;
    }
}
