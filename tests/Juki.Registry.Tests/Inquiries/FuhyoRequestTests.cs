using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Contracts;
using Juki.Testing;
using Juki.Testing.Contracts;

namespace Juki.Registry.Tests.Inquiries;

/// <summary>What the Fuhyo server is asked: a member or item that its file has not is named, and its contract has no place for it.</summary>
[Trait("Requirement", "P1")]
[Trait("Requirement", "P3")]
public sealed class FuhyoRequestTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _api = null!;

    public async Task InitializeAsync() => _api = await ApiBench.StartAsync(azurite, RegisterFile.Fuhyo);

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task What_the_file_has_not_breaks_the_contract_and_is_refused_by_name()
    {
        (string Member, string? Value, string Named)[] spoilt =
        [
            ("individualNumber", "\"123456789018\"", "individualNumber"),
            ("individualNumber", "\"1\"", "individualNumber"),
            ("conditions", "{\"municipalityCode\":\"122033\",\"townCode\":\"001000\"}", "conditions.townCode"),
            ("items", "[\"name\",\"individualNumber\"]", "items[1]"),
            ("items", "[\"formerSurname\"]", "items[0]"),
            ("residentCode", null, "residentCode"),
            ("name", "1", "body"),
        ];
        var questions = spoilt.Select(each => Spoilt(each.Member, each.Value)).ToList();
        var problems = new List<ContractCase>();
        foreach (var (question, named) in questions.Zip(spoilt.Select(each => each.Named)))
        {
            var reply = await _api.AskAsync(question);
            Assert.Equal(("request-invalid", named), (reply.Code, Assert.Single(reply.Wrong)));
            problems.Add(Case("Problem", reply));
        }

        Assert.All(await ContractValidator.ErrorsAsync(questions.Select(question => new ContractCase(Schema("Inquiry"), question))), Assert.NotEmpty);
        Assert.All(await ContractValidator.ErrorsAsync([new(Schema("Inquiry"), Question()), .. problems]), Assert.Empty);
    }

    [Fact]
    [Trait("Requirement", "P8")]
    public async Task Answers_keep_the_contract_and_the_description_is_the_servers_own()
    {
        var nobody = await _api.AskAsync(ApiBench.Question(_person));
        var signedIn = await _api.OperatorAsync(_api.GoodToken());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (nobody.Status, signedIn.Status));
        Assert.All(await ContractValidator.ErrorsAsync([Case("InquiryAnswer", nobody), Case("Operator", signedIn)]), Assert.Empty);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(KnownContracts.Fuhyo.OpenApi.Text), (await _api.GetAsync("/api/openapi.json")).Body));
    }

    private static ContractCase Case(string schema, ApiReply reply) => new(Schema(schema), JsonNode.Parse(reply.Body.GetRawText()));

    private static string Schema(string name) => $"fuhyo-openapi#/components/schemas/{name}";

    private JsonObject Question() => ApiBench.Question(_person, "name", "address", "birthDate", "sex");

    private JsonObject Spoilt(string member, string? value)
    {
        var question = Question();
        question.Remove(member);
        if (value is not null)
            question[member] = JsonNode.Parse(value);
        return question;
    }
}
