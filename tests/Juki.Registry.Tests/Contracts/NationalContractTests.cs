using System.Text.Json.Nodes;
using Juki.Registry.Http;
using Juki.Registry.Tests.NationalInquiries;
using Juki.Testing;
using Juki.Testing.Contracts;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Tests.Contracts;

/// <summary>What passes between this server and the national server about people of other prefectures, held against its contracts.</summary>
[Trait("Requirement", "N1")]
public sealed class NationalContractTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private NationalBench _bench = null!;

    public async Task InitializeAsync() => _bench = await NationalBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Questions_and_answers_of_every_shape_keep_their_contracts_and_no_other_names()
    {
        var other = _bench.Other;
        var byNumber = NationalBench.Question(other, "name", "individualNumber");
        byNumber.Remove("residentCode");
        byNumber["individualNumber"] = other.IndividualNumber!.Value.Value;
        JsonObject[] asked =
        [
            NationalBench.Question(other, "name", "birthDate", "sex", "address", "changeReason", "changeDate"),
            byNumber,
            NationalBench.QuestionBy(new JsonObject { ["nameKana"] = other.NameKana, ["birthDate"] = other.BirthDate.Value, ["address"] = "東京", ["municipalityCode"] = "131041", ["townCode"] = "001000" }),
            ApiBench.Question(SyntheticPerson.New()),
        ];
        foreach (var question in asked)
        {
            Assert.Empty(await ContractValidator.ErrorsAsync("openapi#/components/schemas/NationalInquiry", question));
            Assert.True((await _bench.Api.AskNationalAsync(question)).Body.TryGetProperty("records", out _));
        }

        Assert.Equal(asked.Length, _bench.Asked.Count);
        Assert.All(await ErrorsAsync("national-question", _bench.Asked), Assert.Empty);
        Assert.All(await ErrorsAsync("national-question", _bench.Asked.SelectMany(Renaming.EachOf)), Assert.NotEmpty);

        var answers = new List<JsonNode>();
        foreach (var question in _bench.Asked.ToArray())
            answers.Add(await AnswerAsync(question));
        Assert.Equal([1, 1, 0, 0], answers.Select(answer => (int)answer["count"]!));
        Assert.All(await ErrorsAsync("national-answer", answers), Assert.Empty);
        Assert.All(await ErrorsAsync("national-answer", answers.SelectMany(Renaming.EachOf)), Assert.NotEmpty);
        var several = new JsonObject { ["id"] = (string?)answers[0]["id"], ["count"] = 2, ["record"] = null };
        Assert.Empty(await ContractValidator.ErrorsAsync("national-answer", several));
        several["record"] = answers[0]["record"]!.DeepClone();
        Assert.NotEmpty(await ContractValidator.ErrorsAsync("national-answer", several));
    }

    [Theory]
    [InlineData("asOf", "20260401")]
    [InlineData("asksNational", true)]
    [InlineData("residentCode", null)]
    public async Task What_breaks_the_contract_of_a_national_inquiry_is_refused(string member, object? value)
    {
        var question = NationalBench.Question(_bench.Other);
        question[member] = JsonValue.Create(value);
        Assert.NotEmpty(await ContractValidator.ErrorsAsync("openapi#/components/schemas/NationalInquiry", question));
        Assert.Equal(KnownProblems.RequestInvalid.Code, (await _bench.Api.AskNationalAsync(question)).Code);
    }

    [Fact]
    public async Task An_inquiry_that_asks_on_as_of_a_day_breaks_its_contract_and_is_refused()
    {
        var question = NationalBench.AskingOn(NationalBench.Question(_bench.Other));
        Assert.Empty(await ContractValidator.ErrorsAsync("openapi#/components/schemas/Inquiry", question));
        question["asOf"] = "20260401";
        Assert.NotEmpty(await ContractValidator.ErrorsAsync("openapi#/components/schemas/Inquiry", question));
        Assert.Equal(["asksNational"], (await _bench.Api.AskAsync(question)).Wrong);
    }

    // As the stand-in answers it, over the line.
    private async Task<JsonNode> AnswerAsync(JsonNode question)
    {
        using var handler = _bench.Line();
        using var http = new HttpClient(handler) { BaseAddress = _bench.National.BaseAddress };
        using var content = new StringContent(question.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("inquiries", UriKind.Relative), content);
        Assert.Equal(StatusCodes.Status200OK, (int)answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static Task<IReadOnlyList<IReadOnlyList<string>>> ErrorsAsync(string contract, IEnumerable<JsonNode> values) =>
        ContractValidator.ErrorsAsync(values.Select(value => new ContractCase(contract, value.DeepClone())));
}
