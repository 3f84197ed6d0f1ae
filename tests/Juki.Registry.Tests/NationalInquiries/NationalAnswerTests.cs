using System.Net;
using System.Text.Json.Nodes;
using Juki.Records.Items;
using Juki.Registry.Provisions;
using Juki.Testing;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Tests.NationalInquiries;

/// <summary>Nothing is given of an answer that breaks its contract, or is about somebody else than was asked for.</summary>
[Trait("Requirement", "P4")]
public sealed class NationalAnswerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly Dictionary<string, Func<JsonObject, JsonObject, string>> Spoilings = new()
    {
        ["no JSON"] = (_, _) => "<html>",
        ["empty"] = (_, _) => "",
        ["a list"] = (_, _) => "[]",
        ["a member twice"] = (answer, _) => answer.ToJsonString().Replace("\"count\":1", "\"count\":1,\"count\":1", StringComparison.Ordinal),
        ["half a surrogate"] = (_, record) => Spoil(record, "name", "@").Replace("@", "\\ud800", StringComparison.Ordinal),
        ["another member"] = (answer, _) => Spoil(answer, "note", "x"),
        ["no count"] = (answer, _) => Without(answer, "count"),
        ["negative count"] = (answer, _) => Spoil(answer, "count", -1),
        ["fraction"] = (answer, _) => Spoil(answer, "count", 1.5),
        ["several with a record"] = (answer, _) => Spoil(answer, "count", 2),
        ["one without a record"] = (answer, _) => Spoil(answer, "record", null),
        ["another question's answer"] = (answer, _) => Spoil(answer, "id", Guid.NewGuid().ToString()),
        ["an item not asked for"] = (_, record) => Spoil(record, "operatorId", "x"),
        ["an item of no file"] = (_, record) => Spoil(record, "householder", "x"),
        ["an item missing"] = (answer, record) => Without(record, "address", answer),
        ["an item as a number"] = (_, record) => Spoil(record, "birthDate", 19860927),
        ["a date of no form"] = (_, record) => Spoil(record, "birthDate", "1986-09-27"),
        ["a blank birth date"] = (_, record) => Spoil(record, "birthDate", ""),
        ["a sex of no code"] = (_, record) => Spoil(record, "sex", "9"),
        ["a control character"] = (_, record) => Spoil(record, "name", "山\n田"),
        ["too long"] = (_, record) => Spoil(record, "name", new string('山', 201)),
        ["too large"] = (_, record) => Spoil(record, "name", new string('山', 70_000)),
        ["a code with a wrong check digit"] = (_, record) => Spoil(record, "residentCode", "12345678901"),
        ["somebody else by code"] = (_, record) => Spoil(record, "residentCode", SyntheticPerson.New().ResidentCode),
        ["somebody of another name"] = (_, record) => Spoil(record, "name", "別人　一郎"),
        ["somebody removed"] = (_, record) => Spoil(record, "removedFlag", "1"),
    };

    private NationalBench _bench = null!;

    public async Task InitializeAsync() => _bench = await NationalBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task An_answer_that_breaks_its_contract_or_does_not_fit_is_refused_whole()
    {
        await AssertGivenAsync(Question());
        foreach (var (kind, spoil) in Spoilings)
        {
            _bench.Fault = (_, asked) =>
            {
                var answer = Honest(asked);
                return Task.FromResult<IResult?>(Results.Text(spoil(answer, answer["record"]!.AsObject()), "application/json"));
            };
            var reply = await _bench.Api.AskNationalAsync(Question());

            Assert.True(reply.Status == HttpStatusCode.BadGateway && reply.Code == "national-answer-invalid", kind);
            Assert.DoesNotContain(_bench.Other.Address, reply.Body.GetRawText(), StringComparison.Ordinal);
            Assert.Equal((ProvisionOutcome.Refused, "national-answer-invalid"), (reply.Entry!.Outcome, reply.Entry.Code));
            Assert.Empty(reply.Entry.Given);
            Assert.Equal("national-answer-invalid", await _bench.OutcomeAsync(reply.Entry.ExchangeId));
        }
    }

    [Theory]
    [InlineData("individualNumber")]
    [InlineData("birthDate")]
    [InlineData("sex")]
    [InlineData("nameKana")]
    [InlineData("address")]
    [InlineData("municipalityCode")]
    [InlineData("townCode")]
    public async Task Each_condition_is_held_against_the_answer(string condition)
    {
        var conditions = new JsonObject { ["birthDate"] = _bench.Other.BirthDate.Value, ["sex"] = _bench.Other.Sex, ["nameKana"] = _bench.Other.NameKana };
        conditions["address"] = _bench.Other.Address;
        conditions["municipalityCode"] = _bench.Other.MunicipalityCode.Value;
        var question = NationalBench.QuestionBy(conditions, "changeDate");
        if (condition == "individualNumber")
            question["individualNumber"] = _bench.Other.IndividualNumber!.Value.Value;
        if (condition == "townCode")
            conditions["townCode"] = "001000";

        _bench.Fault = (_, asked) =>
        {
            var answer = Honest(asked);
            var record = answer["record"]!.AsObject();
            Assert.Contains(condition, record.Select(item => item.Key));
            record[condition] = condition switch
            {
                "individualNumber" => SyntheticPerson.New().IndividualNumber,
                "birthDate" => "19010101",
                "sex" => _bench.Other.Sex == "1" ? "2" : "1",
                "nameKana" => "べつじん",
                "address" => "大阪府堺市",
                "municipalityCode" => "011002",
                _ => "002000",
            };
            return Task.FromResult<IResult?>(Results.Text(answer.ToJsonString(), "application/json"));
        };
        Assert.Equal("national-answer-invalid", (await _bench.Api.AskNationalAsync(question)).Code);
    }

    private JsonObject Question()
    {
        var question = NationalBench.Question(_bench.Other, "name", "address", "birthDate", "sex");
        question["conditions"] = new JsonObject { ["name"] = _bench.Other.Name };
        return question;
    }

    private async Task AssertGivenAsync(JsonObject question)
    {
        _bench.Fault = (_, asked) => Task.FromResult<IResult?>(Results.Text(Honest(asked).ToJsonString(), "application/json"));
        Assert.Equal(HttpStatusCode.OK, (await _bench.Api.AskNationalAsync(question)).Status);
    }

    private JsonObject Honest(JsonNode asked) => new()
    {
        ["id"] = (string?)asked["id"],
        ["count"] = 1,
        ["record"] = new JsonObject(asked["items"]!.AsArray().Concat(asked["matchItems"]!.AsArray())
            .Select(item => (string)item!)
            .Select(item => KeyValuePair.Create(item, (JsonNode?)_bench.Other.Items[FieldTable.Juki.Find(item)!.No]))),
    };

    private static string Spoil(JsonObject part, string member, JsonNode? value)
    {
        part[member] = value;
        return part.Root.ToJsonString();
    }

    private static string Without(JsonObject part, string member, JsonObject? whole = null)
    {
        part.Remove(member);
        return (whole ?? part).ToJsonString();
    }
}
