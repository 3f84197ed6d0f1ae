using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Registry.Contracts;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Juki.Testing;
using Juki.Testing.Contracts;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Tests.Contracts;

/// <summary>What the HTTP API takes and gives, held against its description.</summary>
[Trait("Requirement", "P1")]
public sealed class HttpContractTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Home = "市川市八幡一丁目１番１号";

    private readonly SyntheticPerson _person = SyntheticPerson.Named("契約　花子", "19140203");
    private ApiBench _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiBench.StartAsync(azurite);
        await _api.Registry.SendAsync(_person.MoveIn(1, Home));
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Each_description_is_valid_OpenAPI() => Assert.All(
        await ContractValidator.ErrorsAsync(KnownContracts.OfFiles.Select(contracts => new ContractCase("openapi", JsonNode.Parse(contracts.OpenApi.Text)))),
        Assert.Empty);

    [Fact]
    public async Task The_description_is_served_as_it_is_checked_in() =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(KnownContracts.Juki.OpenApi.Text), (await _api.GetAsync("/api/openapi.json")).Body));

    [Fact]
    public async Task Answers_about_somebody_and_nobody_keep_their_contract()
    {
        foreach (var person in new[] { _person, SyntheticPerson.New() })
            await AssertKeptAsync("InquiryAnswer", await _api.AskAsync(ApiBench.Question(person, "name", "birthDate", "sex", "address")));
    }

    [Fact]
    [Trait("Requirement", "S1")]
    public async Task Searches_keep_their_contract()
    {
        var search = ApiBench.Question(_person);
        search.Remove("residentCode");
        search["conditions"] = new JsonObject { ["birthDate"] = _person.BirthDate, ["name"] = _person.Name };
        Assert.Empty(await ContractValidator.ErrorsAsync(Schema("Search"), search));
        Assert.Contains((await _api.SearchAsync(search)).Status, new[] { System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.UnprocessableEntity });

        foreach (var (member, value) in new (string, JsonNode?)[] { ("residentCode", _person.ResidentCode), ("asOf", "20260401"), ("conditions", null), ("conditions", new JsonObject()) })
        {
            var spoiled = search.DeepClone().AsObject();
            spoiled.Remove(member);
            if (value is not null)
                spoiled[member] = value.DeepClone();
            Assert.NotEmpty(await ContractValidator.ErrorsAsync(Schema("Search"), spoiled));
            Assert.Equal("request-invalid", (await _api.SearchAsync(spoiled)).Code);
        }
    }

    [Fact]
    public async Task A_member_of_an_answer_under_another_name_breaks_the_contract()
    {
        var answer = await _api.AskAsync(ApiBench.Question(_person, "name"));
        var renamed = Renaming.EachOf(JsonNode.Parse(answer.Body.GetRawText())!).ToList();
        Assert.Equal(7, renamed.Count);
        Assert.All(await ContractValidator.ErrorsAsync(renamed.Select(body => new ContractCase(Schema("InquiryAnswer"), body))), Assert.NotEmpty);
    }

    [Fact]
    public async Task Keys_and_health_keep_their_contract()
    {
        await AssertKeptAsync("KeySet", await _api.GetAsync("/api/message-keys"));
        await AssertKeptAsync("Health", await _api.GetAsync("/api/health"));
    }

    [Fact]
    public async Task Refusals_keep_their_contract_and_break_the_contract_of_a_question_where_it_is_the_form()
    {
        foreach (var (question, code) in Questions())
        {
            var errors = await ContractValidator.ErrorsAsync(Schema("Inquiry"), question);
            var reply = await _api.AskAsync(question);
            await AssertKeptAsync("Problem", reply);
            Assert.Equal((code, code == KnownProblems.RequestInvalid.Code), (reply.Code, errors.Count > 0));
        }
    }

    [Fact]
    public async Task Every_problem_keeps_the_contract()
    {
        var receipt = new ProvisionReceipt("chain", 1, new string('0', 64));
        var cases = new List<ContractCase>();
        foreach (var kind in KnownProblems.All)
        {
            var problem = new ProblemException(kind, [new ProblemParameter("items[0]", "The name of an item of the file, each once.")]);
            cases.Add(new(Schema("Problem"), await BodyAsync(ApiAnswer.Problem(problem, "c-1", receipt))));
            cases.Add(new(Schema("Problem"), await BodyAsync(ApiAnswer.Problem(new ProblemException(kind), "c-1", receipt: null))));
        }

        Assert.All(await ContractValidator.ErrorsAsync(cases), Assert.Empty);
        Assert.All(await ContractValidator.ErrorsAsync(Renaming.EachOf(cases[0].Value!).Select(body => new ContractCase(Schema("Problem"), body))), Assert.NotEmpty);
    }

    private IEnumerable<(JsonObject Question, string Code)> Questions()
    {
        JsonObject With(string member, JsonNode? value)
        {
            var question = ApiBench.Question(_person);
            question[member] = value;
            return question;
        }

        yield return (With("duty", "A9-99"), KnownProblems.DutyUnknown.Code);
        yield return (With("duty", ""), KnownProblems.RequestInvalid.Code);
        yield return (With("purpose", new string('あ', 201)), KnownProblems.RequestInvalid.Code);
        yield return (With("purpose", "二\n行"), KnownProblems.RequestInvalid.Code);
        yield return (With("purpose", "　"), KnownProblems.RequestInvalid.Code);
        yield return (With("documentNumber", 7), KnownProblems.RequestInvalid.Code);
        yield return (With("residentCode", "1234567890"), KnownProblems.RequestInvalid.Code);
        yield return (With("individualNumber", _person.IndividualNumber), KnownProblems.RequestInvalid.Code);
        yield return (With("items", new JsonArray()), KnownProblems.RequestInvalid.Code);
        yield return (With("items", new JsonArray("name", "name")), KnownProblems.RequestInvalid.Code);
        yield return (With("items", new JsonArray("householder")), KnownProblems.RequestInvalid.Code);
        yield return (With("name", "x"), KnownProblems.RequestInvalid.Code);
        yield return (With("asOf", "2026-04-01"), KnownProblems.RequestInvalid.Code);
        yield return (With("includesRemoved", "yes"), KnownProblems.RequestInvalid.Code);
        yield return (With("includesRemoved", true), KnownProblems.RemovedNotAllowed.Code);
        foreach (var conditions in new[] { "{}", "[]", "{\"surname\":\"山\"}", "{\"name\":\"山\",\"nameKana\":\"や\"}", "{\"isWholeName\":true,\"sex\":\"1\"}", "{\"birthDate\":\"1980\"}", "{\"birthFrom\":\"19800401\"}", "{\"sex\":\"9\"}", "{\"townCode\":\"001000\"}" })
            yield return (With("conditions", JsonNode.Parse(conditions)), KnownProblems.RequestInvalid.Code);
        var byName = With("conditions", new JsonObject { ["name"] = "山" });
        byName.Remove("residentCode");
        yield return (byName, KnownProblems.SearchTooWide.Code);
        var byNameAsOf = byName.DeepClone().AsObject();
        byNameAsOf["asOf"] = "20260401";
        yield return (byNameAsOf, KnownProblems.RequestInvalid.Code);
        yield return (With("items", new JsonArray("operatorId")), KnownProblems.ItemsNotAllowed.Code);
    }

    private static async Task AssertKeptAsync(string schema, ApiReply reply) =>
        Assert.Empty(await ContractValidator.ErrorsAsync(Schema(schema), JsonNode.Parse(reply.Body.GetRawText())));

    private static string Schema(string name) => $"openapi#/components/schemas/{name}";

    private static async Task<JsonNode?> BodyAsync(ApiAnswer answer)
    {
        using var body = new MemoryStream();
        await answer.ExecuteAsync(new DefaultHttpContext { Response = { Body = body } });
        return JsonNode.Parse(body.ToArray());
    }
}
