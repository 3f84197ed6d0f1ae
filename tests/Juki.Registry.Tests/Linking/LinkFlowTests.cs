using System.Net;
using System.Text.Json.Nodes;
using Juki.Records.Items;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.Linking;
using Juki.Registry.Provisions;
using Juki.Testing;

namespace Juki.Registry.Tests.Linking;

/// <summary>An overseas mover's individual number from the Juki file, for one request of one operator (F1 to F3, F5).</summary>
[Trait("Requirement", "F1")]
public sealed class LinkFlowTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private LinkBench _bench = null!;

    public async Task InitializeAsync() => _bench = await LinkBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "F2")]
    [Trait("Requirement", "F3")]
    public async Task The_number_comes_with_the_record_may_be_fetched_again_and_is_gone_once_it_is_acknowledged()
    {
        var (person, id) = (await _bench.OverseasMoverAsync(), Guid.NewGuid());

        var answer = await _bench.AskAsync(LinkBench.Question(person, id));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(person.Name, answer.Record.GetProperty("name").GetString());
        Assert.Equal(person.IndividualNumber, answer.Body.GetProperty("individualNumber").GetString());
        Assert.Equal(person.IndividualNumber, (await _bench.AskAsync(LinkBench.Question(person, id))).Body.GetProperty("individualNumber").GetString());
        Assert.Equal(person.IndividualNumber, (await _bench.FetchAsync(id)).Body.GetProperty("individualNumber").GetString());

        var (question, told) = Assert.Single(_bench.Line);
        Assert.Equal(["duty", "receipt", "requestId", "residentCode"], Members(question));
        Assert.Equal(["individualNumber", "receipt"], Members(told));
        Assert.DoesNotContain(person.Name, told, StringComparison.Ordinal);
        Assert.DoesNotContain(person.BirthDate, told, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await _bench.AcknowledgeAsync(id)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _bench.AcknowledgeAsync(id)).Status);
        Assert.Equal(KnownProblems.NumberRequestOver.Code, (await _bench.FetchAsync(id)).Code);
        Assert.Equal(KnownProblems.NumberRequestOver.Code, (await _bench.AskAsync(LinkBench.Question(person, id))).Code);
    }

    [Fact]
    public async Task Both_servers_log_each_attempt_and_each_entry_names_the_others()
    {
        var (person, id) = (await _bench.OverseasMoverAsync(), Guid.NewGuid());
        var receipt = (await _bench.AskAsync(LinkBench.Question(person, id))).Body.GetProperty("receipt");
        await _bench.FetchAsync(id);
        await _bench.FetchAsync(id, LinkBench.Colleague);
        await _bench.AcknowledgeAsync(id);

        var fuhyo = (await _bench.LogAsync(_bench.Fuhyo)).Where(line => line.Entry.ExchangeId == id.ToString("D")).ToList();
        var juki = Assert.Single(await _bench.LogAsync(_bench.Juki), line => line.Entry.ExchangeId == id.ToString("D"));
        Assert.Equal(
            [KnownFunctions.NumberRequest, KnownFunctions.Inquiry, KnownFunctions.NumberFetch, KnownFunctions.NumberFetch, KnownFunctions.NumberAcknowledgement],
            fuhyo.Select(line => line.Entry.Function));
        Assert.Equal(
            [ProvisionOutcome.Handled, ProvisionOutcome.Delivered, ProvisionOutcome.Delivered, ProvisionOutcome.Refused, ProvisionOutcome.Handled],
            fuhyo.Select(line => line.Entry.Outcome));
        Assert.Equal(ProvisionOutcome.Delivered, juki.Entry.Outcome);
        Assert.Equal([KnownItems.IndividualNumber], juki.Entry.Given);
        Assert.Equal(KnownCategories.Supplement, juki.Entry.Category);
        Assert.Equal(LinkContract.TextOf(fuhyo[0].Receipt), juki.Entry.OtherReceipt);
        Assert.All([1, 2, 4], at => Assert.Equal(LinkContract.TextOf(juki.Receipt), fuhyo[at].Entry.OtherReceipt));
        Assert.Equal([KnownItems.Name, KnownItems.BirthDate, KnownItems.IndividualNumber], fuhyo[1].Entry.Given);
        Assert.Equal(fuhyo[1].Receipt.LeafHash, receipt.GetProperty("leafHash").GetString());
    }

    [Fact]
    public async Task Nobody_but_the_operator_who_asked_is_given_it_and_an_id_is_for_one_request()
    {
        var (person, other, id) = (await _bench.OverseasMoverAsync(), await _bench.OverseasMoverAsync(), Guid.NewGuid());
        await _bench.AskAsync(LinkBench.Question(person, id));

        Assert.Equal(KnownProblems.NumberRequestUnknown.Code, (await _bench.FetchAsync(id, LinkBench.Colleague)).Code);
        Assert.Equal(KnownProblems.NumberRequestUnknown.Code, (await _bench.AcknowledgeAsync(id, LinkBench.Colleague)).Code);
        Assert.Equal(KnownProblems.NumberRequestUsed.Code, (await _bench.AskAsync(LinkBench.Question(person, id), LinkBench.Colleague)).Code);
        Assert.Equal(KnownProblems.NumberRequestUsed.Code, (await _bench.AskAsync(LinkBench.Question(other, id))).Code);
        Assert.Equal(KnownProblems.NumberRequestUnknown.Code, (await _bench.FetchAsync(Guid.NewGuid())).Code);
        Assert.Equal(person.IndividualNumber, (await _bench.FetchAsync(id)).Body.GetProperty("individualNumber").GetString());
    }

    [Fact]
    [Trait("Requirement", "F5")]
    public async Task Who_is_no_overseas_mover_is_answered_exactly_as_nobody_and_the_Juki_server_is_not_asked()
    {
        var (here, gone) = (SyntheticPerson.New(), SyntheticPerson.New());
        await _bench.SupplementAsync(here, "0");
        await _bench.SupplementAsync(gone, "1");
        await _bench.SupplementAsync(gone, "9", sequence: 2, act: "2");
        var nobody = await _bench.AskAsync(LinkBench.Question(SyntheticPerson.New(), Guid.NewGuid()));

        foreach (var person in new[] { here, gone })
        {
            var withheld = await _bench.AskAsync(LinkBench.Question(person, Guid.NewGuid()));
            Assert.Equal(nobody.Status, withheld.Status);
            Assert.Equal(Shape(nobody), Shape(withheld));
            var entry = (await _bench.LogAsync(_bench.Fuhyo)).Single(line => line.Receipt.LeafHash == withheld.Body.GetProperty("receipt").GetProperty("leafHash").GetString()).Entry;
            Assert.Equal((ProvisionOutcome.Withheld, KnownWithholdings.NotOverseas), (entry.Outcome, entry.Code));
        }

        Assert.Empty(_bench.Line);
        Assert.DoesNotContain(await _bench.LogAsync(_bench.Fuhyo), line => line.Entry.Function == KnownFunctions.NumberRequest && line.Entry.At >= _bench.Time.GetUtcNow());
    }

    [Fact]
    [Trait("Requirement", "F5")]
    public async Task Who_may_not_be_provided_costs_the_requests_that_nobody_costs()
    {
        var (here, moved) = (SyntheticPerson.Named("照合　一郎", "19611103"), SyntheticPerson.New());
        await _bench.SupplementAsync(here, "0");
        await _bench.SupplementAsync(moved, "0");
        var later = SyntheticPerson.New().ResidentCode;
        await _bench.SupplementAsync(moved.Under(later), "0", sequence: 2, act: "4", data => data["formerResidentCode"] = moved.ResidentCode);
        await CallsAsync(LinkBench.Question(SyntheticPerson.New()));

        var nobody = await CallsAsync(LinkBench.Question(SyntheticPerson.New()));
        Assert.Equal(nobody, await CallsAsync(LinkBench.Question(here)));
        Assert.Equal(nobody, await CallsAsync(LinkBench.Question(moved)));
        Assert.Equal(nobody, await CallsAsync(LinkBench.Question(moved.Under(later))));
        Assert.Equal(await CallsAsync(ByConditions("照合　次郎", "19611104")), await CallsAsync(ByConditions(here.Name, here.BirthDate)));
    }

    [Fact]
    public async Task Overseas_movers_are_found_by_what_they_were_called_and_where_they_lived_last()
    {
        var mover = SyntheticPerson.Named("渡航　三郎", "19550607");
        await _bench.SupplementAsync(mover, "1", change: data => data["lastAddress"] = "船橋市湊町二丁目１０番２５号");
        var question = ByConditions(mover.Name, mover.BirthDate);
        question["conditions"]!["address"] = "船橋市湊町二丁目";

        Assert.Equal(mover.Name, (await _bench.AskAsync(question)).Record.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Where_the_Juki_file_has_no_number_to_give_the_record_comes_without_one()
    {
        var (unknown, living) = (SyntheticPerson.New(), SyntheticPerson.New());
        await _bench.JukiNoticeAsync(living.MoveIn(1));
        foreach (var person in new[] { unknown, living })
        {
            await _bench.SupplementAsync(person, "1");
            var id = Guid.NewGuid();
            var answer = await _bench.AskAsync(LinkBench.Question(person, id));

            Assert.Equal(person.Name, answer.Record.GetProperty("name").GetString());
            Assert.False(answer.Body.TryGetProperty("individualNumber", out _));
            Assert.Equal(KnownProblems.NumberRequestOver.Code, (await _bench.FetchAsync(id)).Code);
        }

        var outcomes = (await _bench.LogAsync(_bench.Juki)).Select(line => line.Entry.Outcome).ToList();
        Assert.Contains(ProvisionOutcome.Empty, outcomes);
        Assert.Contains(ProvisionOutcome.Withheld, outcomes);
    }

    [Fact]
    public async Task A_duty_without_numbers_is_refused_before_anybody_is_looked_for()
    {
        var person = await _bench.OverseasMoverAsync();
        var answer = await _bench.AskAsync(LinkBench.Question(person, Guid.NewGuid(), LinkBench.PlainDuty));

        Assert.Equal((HttpStatusCode.Forbidden, KnownProblems.ItemsNotAllowed.Code), (answer.Status, answer.Code));
        Assert.Equal(["numberRequest"], answer.Wrong);
        Assert.Empty(_bench.Line);
    }

    [Theory]
    [InlineData(null, "token-missing")]
    [InlineData("person", "caller-not-linked")]
    [InlineData("other-app", "caller-not-linked")]
    [InlineData("operator-claim", "caller-not-linked")]
    [InlineData("other-audience", "token-audience")]
    [InlineData("expired", "token-expired")]
    [Trait("Requirement", "F4")]
    [Trait("Requirement", "P8")]
    public async Task The_Juki_server_answers_the_one_app_alone(string? token, string code)
    {
        var person = await _bench.OverseasMoverAsync();
        var reply = await _bench.AskJukiAsync(LinkBench.JukiQuestion(person, LinkBench.NumberDuty), token switch
        {
            null => null,
            "person" => _bench.AppToken(claims => claims["oid"] = "op-1"),
            "other-app" => _bench.AppToken(claims => claims["oid"] = "another-app"),
            "operator-claim" => _bench.AppToken(claims => claims["operator"] = "op-1"),
            "other-audience" => _bench.OperatorToken(),
            _ => _bench.AppToken(claims => claims["exp"] = _bench.Time.GetUtcNow().AddHours(-1).ToUnixTimeSeconds()),
        });

        Assert.Equal(code, reply.Code);
        Assert.DoesNotContain(person.IndividualNumber, reply.Body.GetRawText(), StringComparison.Ordinal);
        var entry = (await _bench.LogAsync(_bench.Juki)).Single(line => line.Receipt.LeafHash == reply.Body.GetProperty("receipt").GetProperty("leafHash").GetString()).Entry;
        Assert.Equal((KnownFunctions.NumberHandover, ProvisionOutcome.Refused, code), (entry.Function, entry.Outcome, entry.Code));
    }

    /// <summary>Every pair of duty, state and caller at either server, over the line: a number comes out of one kind of cell (F1, F3).</summary>
    [Theory]
    [InlineData("fuhyo", "number", "overseas, moved out", "operator", true)]
    [InlineData("fuhyo", "number", "overseas, living", "operator", false)]
    [InlineData("fuhyo", "number", "in Japan, moved out", "operator", false)]
    [InlineData("fuhyo", "plain", "overseas, moved out", "operator", false)]
    [InlineData("fuhyo", "unknown", "overseas, moved out", "operator", false)]
    [InlineData("fuhyo", "number", "overseas, moved out", "app", false)]
    [InlineData("juki", "number", "overseas, moved out", "app", true)]
    [InlineData("juki", "number", "overseas, living", "app", false)]
    [InlineData("juki", "number", "in Japan, dead", "app", false)]
    [InlineData("juki", "plain", "overseas, moved out", "app", false)]
    [InlineData("juki", "unknown", "overseas, moved out", "app", false)]
    [InlineData("juki", "number", "overseas, moved out", "operator", false)]
    [InlineData("juki", "number", "overseas, moved out", "other app", false)]
    [Trait("Requirement", "F3")]
    public async Task The_number_comes_out_only_where_the_law_opens_a_door(string server, string duty, string state, string caller, bool isGiven)
    {
        var person = SyntheticPerson.New();
        await _bench.JukiNoticeAsync(person.MoveIn(1));
        if (state.EndsWith("moved out", StringComparison.Ordinal))
            await _bench.JukiNoticeAsync(person.MoveOut(2, "市川市八幡一丁目１番１号"));
        if (state.EndsWith("dead", StringComparison.Ordinal))
            await _bench.JukiNoticeAsync(person.Death(2, "市川市八幡一丁目１番１号"));
        await _bench.SupplementAsync(person, state.StartsWith("overseas", StringComparison.Ordinal) ? "1" : "0");
        var code = duty switch { "number" => LinkBench.NumberDuty, "plain" => LinkBench.PlainDuty, _ => "Z9-99" };
        var token = caller switch { "app" => _bench.AppToken(), "operator" => _bench.OperatorToken(), _ => _bench.AppToken(claims => claims["oid"] = "other") };

        var reply = server == "juki"
            ? await _bench.AskJukiAsync(LinkBench.JukiQuestion(person, code), token)
            : await _bench.AskFuhyoAsync(LinkBench.Question(person, Guid.NewGuid(), code), token);

        Assert.Equal(isGiven, reply.Body.GetRawText().Contains(person.IndividualNumber, StringComparison.Ordinal));
        Assert.All(_bench.Line, line => Assert.Equal(["individualNumber", "receipt"], Members(line.Answer)));
    }

    private static JsonObject ByConditions(string name, string birthDate)
    {
        var question = LinkBench.Question(SyntheticPerson.New());
        question.Remove("residentCode");
        question["conditions"] = new JsonObject { ["name"] = name, ["birthDate"] = birthDate };
        return question;
    }

    // How many requests an answer that holds nobody took, its log entry included.
    private async Task<int> CallsAsync(JsonObject question)
    {
        _bench.FuhyoEnd.Set(0, afterwards: false);
        Assert.Empty((await _bench.AskAsync(question)).Body.GetProperty("records").EnumerateArray());
        return _bench.FuhyoEnd.Calls;
    }

    private static IReadOnlyList<string> Members(string json) => [.. JsonNode.Parse(json)!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal)];

    // What an answer holds but for what differs from any answer to the next: where it is logged.
    private static string Shape(ApiReply reply)
    {
        var body = JsonNode.Parse(reply.Body.GetRawText())!.AsObject();
        body["receipt"] = null;
        return body.ToJsonString();
    }
}
