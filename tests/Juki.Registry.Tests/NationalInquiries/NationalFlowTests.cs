using System.Net;
using System.Text.Json.Nodes;
using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Exchanges;
using Juki.Registry.Inquiries;
using Juki.Registry.Provisions;
using Juki.Testing;
using Juki.Vault.Indexes;

namespace Juki.Registry.Tests.NationalInquiries;

/// <summary>Questions about people of other prefectures, answered by the national server (機構への照会).</summary>
public sealed class NationalFlowTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Home = "市川市八幡一丁目１番１号";

    private NationalBench _bench = null!;

    private ApiBench Api => _bench.Api;

    private PersonRecord Other => _bench.Other;

    public async Task InitializeAsync() => _bench = await NationalBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [Trait("Requirement", "N1")]
    [InlineData("residentCode")]
    [InlineData("individualNumber")]
    [InlineData("name")]
    [InlineData("nameKana")]
    [InlineData("birthFrom")]
    [InlineData("city")]
    [InlineData("code and name")]
    public async Task A_person_of_another_prefecture_is_given_with_the_items_asked_for_and_nothing_else(string by)
    {
        var reply = await Api.AskNationalAsync(QuestionBy(by, "address", "name"));

        Assert.Equal((HttpStatusCode.OK, "found"), (reply.Status, reply.Body.GetProperty("outcome").GetString()));
        Assert.Equal([("address", Other.Address), ("name", Other.Name)], reply.Record.EnumerateObject().Select(item => (item.Name, item.Value.GetString()!)));
        var entry = reply.Entry!;
        Assert.Equal(("national-inquiry", ProvisionOutcome.Delivered, 1), (entry.Function, entry.Outcome, entry.Hits));
        Assert.Equal([KnownItems.Address, KnownItems.Name], entry.Given);
        Assert.Equal([await TokenAsync(Other.ResidentCode)], entry.Persons);
        Assert.Equal((KnownPartners.National, KnownPartners.National), (entry.Source, entry.SentTo));
        Assert.Equal(entry.ExchangeId, (string?)_bench.Asked.Single()["id"]);
    }

    [Fact]
    [Trait("Requirement", "U7")]
    public async Task The_exchange_is_recorded_under_the_id_that_the_log_entry_names()
    {
        var reply = await Api.AskNationalAsync(NationalBench.Question(Other));
        Assert.Equal(KnownOutcomes.Answered, await _bench.OutcomeAsync(reply.Entry!.ExchangeId));
    }

    [Fact]
    [Trait("Requirement", "N1")]
    [Trait("Requirement", "P5")]
    public async Task The_national_server_is_never_asked_unless_asked_to()
    {
        var reply = await Api.AskAsync(NationalBench.Question(Other));
        Assert.Equal("none", reply.Body.GetProperty("outcome").GetString());
        Assert.Empty(_bench.Asked);
        Assert.Equal((null, null, null), (reply.Entry!.Source, reply.Entry.SentTo, reply.Entry.ExchangeId));
    }

    [Fact]
    [Trait("Requirement", "P5")]
    public async Task Where_nobody_here_fits_the_national_server_is_asked_in_the_same_attempt()
    {
        var reply = await Api.AskAsync(NationalBench.AskingOn(NationalBench.Question(Other, "address")));
        Assert.Equal(Other.Address, reply.Record.GetProperty("address").GetString());
        Assert.Equal(("inquiry", KnownPartners.National, KnownPartners.National), (reply.Entry!.Function, reply.Entry.Source, reply.Entry.SentTo));
    }

    [Fact]
    [Trait("Requirement", "P5")]
    public async Task Somebody_who_is_found_here_is_not_asked_for_elsewhere()
    {
        var person = SyntheticPerson.New();
        await Api.Registry.SendAsync(person.MoveIn(1, Home));
        var reply = await Api.AskAsync(NationalBench.AskingOn(ApiBench.Question(person, "address")));
        Assert.Equal(Home, reply.Record.GetProperty("address").GetString());
        Assert.Empty(_bench.Asked);
        Assert.Equal((null, null), (reply.Entry!.Source, reply.Entry.SentTo));
    }

    [Fact]
    [Trait("Requirement", "P2")]
    [Trait("Requirement", "P5")]
    public async Task Who_is_withheld_here_is_asked_for_and_answered_as_nobody_is()
    {
        var person = SyntheticPerson.New();
        await Api.Registry.SendAsync(person.MoveIn(1, Home));
        await Api.Registry.SendAsync(person.MoveOut(2, Home));

        var withheld = await Api.AskAsync(NationalBench.AskingOn(ApiBench.Question(person)));
        var nobody = await Api.AskAsync(NationalBench.AskingOn(ApiBench.Question(SyntheticPerson.New())));

        Assert.Equal(2, _bench.Asked.Count);
        Assert.Equal(["none", "none"], new[] { withheld, nobody }.Select(reply => reply.Body.GetProperty("outcome").GetString()));
        Assert.Equal((ProvisionOutcome.Withheld, KnownWithholdings.Removed, 1), (withheld.Entry!.Outcome, withheld.Entry.Code, withheld.Entry.Hits));
        Assert.Equal((ProvisionOutcome.Empty, null, 0), (nobody.Entry!.Outcome, nobody.Entry.Code, nobody.Entry.Hits));
        Assert.All([withheld, nobody], reply => Assert.Equal(KnownPartners.National, reply.Entry!.SentTo));

        _bench.Fault = (_, _) => throw new InvalidOperationException("out of order");
        Assert.Equal("national-unavailable", (await Api.AskAsync(NationalBench.AskingOn(ApiBench.Question(person)))).Code);
        Assert.Equal("national-unavailable", (await Api.AskAsync(NationalBench.AskingOn(ApiBench.Question(SyntheticPerson.New())))).Code);
    }

    [Fact]
    [Trait("Requirement", "P4")]
    public async Task Of_several_people_the_count_alone_is_told()
    {
        var twice = _bench.National.Others.GroupBy(person => (person.Name, person.BirthDate)).First(same => same.Count(person => !person.IsRemoved) > 1).First();
        var reply = await Api.AskNationalAsync(NationalBench.QuestionBy(new JsonObject { ["name"] = twice.Name, ["birthDate"] = twice.BirthDate.Value }));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "several-found"), (reply.Status, reply.Code));
        Assert.Equal("2-10", reply.Body.GetProperty("countClass").GetString());
        Assert.Equal((ProvisionOutcome.Refused, KnownPartners.National, 2), (reply.Entry!.Outcome, reply.Entry.Source, reply.Entry.Hits));
    }

    [Fact]
    [Trait("Requirement", "P2")]
    public async Task The_dead_are_given_to_a_duty_that_may_get_them_alone()
    {
        var dead = NationalBench.Question(_bench.National.Others.First(person => person.IsRemoved), "changeReason");
        Assert.Equal("none", (await Api.AskNationalAsync(dead)).Body.GetProperty("outcome").GetString());
        await File.AppendAllTextAsync(Api.DecisionsFile, $"{ApiBench.NumberDuty},,,yes\n");
        dead["includesRemoved"] = true;
        Assert.Equal("22", (await Api.AskNationalAsync(dead)).Record.GetProperty("changeReason").GetString());
    }

    [Theory]
    [Trait("Requirement", "P2")]
    [Trait("Requirement", "P3")]
    [InlineData("revoked", "operator-revoked")]
    [InlineData("no token", "token-malformed")]
    [InlineData("unknown duty", "duty-unknown")]
    [InlineData("item not allowed", "items-not-allowed")]
    [InlineData("number not allowed", "items-not-allowed")]
    [InlineData("removed", "removed-not-allowed")]
    [InlineData("wrong form", "request-invalid")]
    [InlineData("asOf", "request-invalid")]
    [InlineData("too wide", "search-too-wide")]
    public async Task What_is_refused_never_reaches_the_national_server(string what, string code)
    {
        var question = what switch
        {
            "too wide" => NationalBench.QuestionBy(new JsonObject { ["name"] = "山" }),
            "number not allowed" => QuestionBy("individualNumber"),
            _ => NationalBench.Question(Other),
        };
        if (what == "unknown duty")
            question["duty"] = "A9-99";
        if (what == "number not allowed")
            question["duty"] = ApiBench.PlainDuty;
        if (what == "item not allowed")
            question["items"] = new JsonArray("name", "residentCode");
        if (what == "removed")
            question["includesRemoved"] = true;
        if (what == "wrong form")
            question["items"] = new JsonArray();
        if (what == "asOf")
            question["asOf"] = "20260401";
        var token = what switch
        {
            "revoked" => Api.Provider.Token("op-revoked", ApiBench.Terminal, Api.Registry.Time.GetUtcNow()),
            "no token" => "none",
            _ => null,
        };

        var direct = await Api.AskNationalAsync(question.DeepClone().AsObject(), token);
        var onward = await Api.AskAsync(NationalBench.AskingOn(question), token);

        Assert.Equal([code, code], new[] { direct.Code, onward.Code });
        Assert.All([direct, onward], reply => Assert.Equal((ProvisionOutcome.Refused, null, null), (reply.Entry!.Outcome, reply.Entry.Source, reply.Entry.SentTo)));
        Assert.Empty(_bench.Asked);
    }

    [Fact]
    public async Task Searches_and_questions_that_are_national_already_take_no_asksNational()
    {
        Assert.Contains("body", (await Api.AskNationalAsync(NationalBench.AskingOn(NationalBench.Question(Other)))).Wrong);
        Assert.Contains("body", (await Api.SearchAsync(NationalBench.AskingOn(QuestionBy("name")))).Wrong);
    }

    private JsonObject QuestionBy(string by, params string[] items)
    {
        var question = NationalBench.Question(Other, items);
        if (by is "residentCode")
            return question;
        var conditions = new JsonObject();
        switch (by)
        {
            case "individualNumber":
                question.Remove("residentCode");
                question["individualNumber"] = Other.IndividualNumber!.Value.Value;
                return question;
            case "name" or "code and name":
                (conditions["name"], conditions["birthDate"], conditions["sex"]) = (Other.Name, Other.BirthDate.Value, Other.Sex);
                break;
            case "nameKana":
                (conditions["nameKana"], conditions["birthDate"], conditions["address"]) = (Other.NameKana, Other.BirthDate.Value, Other.Address);
                break;
            case "birthFrom":
                (conditions["name"], conditions["birthFrom"], conditions["birthTo"]) = (Other.Name, Other.BirthDate.Value, Other.BirthDate.Value);
                break;
            default:
                // Two digits of the prefecture, and its first city: of those with wards the stand-in's wards are in it.
                (conditions["name"], conditions["birthDate"], conditions["municipalityCode"]) = (Other.Name, Other.BirthDate.Value, CityOf(Other.MunicipalityCode));
                break;
        }

        if (by != "code and name")
            question.Remove("residentCode");
        question["conditions"] = conditions;
        return question;
    }

    private static string CityOf(MunicipalityCode ward) =>
        MunicipalityCode.TryParse(string.Concat(ward.Value.AsSpan(0, 3), "00"), out var city)
        && Records.Municipalities.DesignatedCities.WardCodesOf(city).Contains(ward) ? city.Value : ward.Value;

    private async Task<string> TokenAsync(ResidentCode code) => (await Api.Registry.Server.Get<BlindIndex>().OfAsync(code, default)).Hex;
}
