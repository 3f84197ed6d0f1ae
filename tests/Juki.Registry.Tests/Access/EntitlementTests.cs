using System.Net;
using System.Text.Json.Nodes;
using Juki.Registry.Provisions;
using Juki.Testing;

namespace Juki.Registry.Tests.Access;

/// <summary>Rights come from the registers: who, today, at which terminal, for which duty, for which items.</summary>
public sealed class EntitlementTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [Trait("Requirement", "A2")]
    [InlineData("op-nobody", ApiBench.Terminal, ApiBench.NumberDuty, "operator-unknown", null)]
    [InlineData("op-revoked", ApiBench.Terminal, ApiBench.NumberDuty, "operator-revoked", "welfare")]
    [InlineData("op-past", ApiBench.Terminal, ApiBench.NumberDuty, "operator-not-valid", "welfare")]
    [InlineData("op-future", ApiBench.Terminal, ApiBench.NumberDuty, "operator-not-valid", "welfare")]
    [InlineData(ApiBench.Operator, "term-elsewhere", ApiBench.NumberDuty, "terminal-not-registered", "welfare")]
    [InlineData(ApiBench.Operator, ApiBench.Terminal, "A5-99", "duty-unknown", "welfare")]
    [InlineData(ApiBench.Operator, ApiBench.Terminal, "E1", "duty-unknown", "welfare")]
    [InlineData(ApiBench.Operator, ApiBench.Terminal, "A5-02", "duty-not-agencys", "welfare")]
    [InlineData(ApiBench.Operator, ApiBench.Terminal, ApiBench.OrganDuty, "duty-not-agencys", "welfare")]
    [InlineData("op-board", ApiBench.Terminal, ApiBench.PlainDuty, "duty-not-agencys", "board")]
    [InlineData("op-nowhere", ApiBench.Terminal, ApiBench.PlainDuty, "duty-not-agencys", null)]
    [InlineData("op-few", ApiBench.Terminal, ApiBench.NumberDuty, "duty-not-operators", "welfare")]
    public async Task Whoever_is_not_entitled_is_refused_with_its_own_code(string caller, string terminal, string duty, string code, string? agency)
    {
        var question = ApiBench.Question(_person);
        question["duty"] = duty;
        var reply = await _bench.AskAsync(question, _bench.Provider.Token(caller, terminal, _bench.Registry.Time.GetUtcNow()));
        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.Equal(code, reply.Code);
        Assert.Equal((ProvisionOutcome.Refused, code), (reply.Entry!.Outcome, reply.Entry.Code));
        Assert.Equal((caller, terminal, agency), (reply.Entry.Operator, reply.Entry.Terminal, reply.Entry.Agency));
    }

    [Fact]
    [Trait("Requirement", "P3")]
    public async Task Every_item_that_the_duty_does_not_allow_is_named()
    {
        var question = ApiBench.Question(_person, "name", "individualNumber", "nameKana", "address", "residentCode");
        question["duty"] = ApiBench.PlainDuty;
        var reply = await _bench.AskAsync(question);
        Assert.Equal("items-not-allowed", reply.Code);
        Assert.Equal(["residentCode", "nameKana", "individualNumber"], reply.Wrong);
        Assert.Empty(reply.Entry!.Given);
    }

    [Fact]
    [Trait("Requirement", "P3")]
    public async Task A_duty_that_may_not_use_individual_numbers_may_not_ask_with_one()
    {
        var question = ApiBench.QuestionByNumber(_person, "name");
        question["duty"] = ApiBench.PlainDuty;
        var reply = await _bench.AskAsync(question);
        Assert.Equal("items-not-allowed", reply.Code);
        Assert.Equal(["individualNumber"], reply.Wrong);
    }

    [Fact]
    [Trait("Requirement", "P3")]
    public async Task A_decision_on_a_duty_counts_from_the_next_request()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1));
        var question = ApiBench.Question(_person, "individualNumber", "residentCode");
        question["duty"] = ApiBench.PlainDuty;
        Assert.Equal("items-not-allowed", (await _bench.AskAsync(question)).Code);

        await File.AppendAllTextAsync(_bench.DecisionsFile, $"{ApiBench.PlainDuty},yes,yes,\n");
        var record = (await _bench.AskAsync(question)).Record;
        Assert.Equal(_person.IndividualNumber, record.GetProperty("individualNumber").GetString());
        Assert.Equal(_person.ResidentCode, record.GetProperty("residentCode").GetString());
    }

    [Fact]
    [Trait("Requirement", "A2")]
    public async Task A_revocation_counts_from_the_next_request()
    {
        Assert.Equal(HttpStatusCode.OK, (await _bench.AskAsync(ApiBench.Question(_person))).Status);
        await File.WriteAllTextAsync(_bench.OperatorsFile, (await File.ReadAllTextAsync(_bench.OperatorsFile)).Replace("active", "revoked", StringComparison.Ordinal));
        Assert.Equal("operator-revoked", (await _bench.AskAsync(ApiBench.Question(_person))).Code);
    }

    [Theory]
    [Trait("Requirement", "A2")]
    [InlineData("operatorId,agencyId\nop-7,welfare\n")]
    [InlineData("operatorId,agencyId,duties,rights,terminals,status,validFrom,validTo\nop-7,welfare,A5-01,,term-3,actve,2020-01-01,2099-12-31\n")]
    [InlineData("operatorId,agencyId,duties,rights,terminals,status,validFrom,validTo\nop-7,welfare,A5-01,,term-3,active,2020-13-01,2099-12-31\n")]
    [InlineData("operatorId,agencyId,duties,rights,terminals,status,validFrom,validTo\nop-7,a,b,,c,active,2020-01-01,2099-12-31\nop-7,a,b,,c,revoked,2020-01-01,2099-12-31\n")]
    [InlineData(null)]
    public async Task A_register_that_cannot_be_read_lets_nobody_in(string? content)
    {
        if (content is null)
            File.Delete(_bench.OperatorsFile);
        else
            await File.WriteAllTextAsync(_bench.OperatorsFile, content);
        var reply = await _bench.AskAsync(ApiBench.Question(_person));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "register-unreadable"), (reply.Status, reply.Code));
        Assert.Equal(ProvisionOutcome.Refused, reply.Entry!.Outcome);
    }

    [Fact]
    [Trait("Requirement", "A2")]
    public async Task Who_has_no_rights_learns_nothing_of_the_body()
    {
        var reply = await _bench.AskAsync(new JsonObject { ["nonsense"] = 1 }, _bench.Provider.Token("op-revoked", ApiBench.Terminal, _bench.Registry.Time.GetUtcNow()));
        Assert.Equal("operator-revoked", reply.Code);
    }
}
