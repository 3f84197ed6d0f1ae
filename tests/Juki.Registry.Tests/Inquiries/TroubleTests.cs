using System.Net;
using System.Text;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.Provisions;
using Juki.Testing;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Tests.Inquiries;

/// <summary>What fails is answered by a typed problem, without anything personal.</summary>
public sealed class TroubleTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await ApiBench.StartAsync(azurite);
        await _bench.Registry.SendAsync(_person.MoveIn(1));

        // Keys are unwrapped and the chain is open: from here on a request is a read or two and one append.
        await _bench.AskAsync(ApiBench.QuestionByNumber(_person));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Records_that_cannot_be_read_are_a_logged_problem(int call)
    {
        _bench.Registry.Crash.Set(call, afterwards: false);
        var reply = await _bench.AskAsync(ApiBench.QuestionByNumber(_person, "name"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "records-unavailable"), (reply.Status, reply.Code));
        Assert.Equal((ProvisionOutcome.Refused, "records-unavailable"), (reply.Entry!.Outcome, reply.Entry.Code));
        AssertNothingPersonal(reply);
    }

    [Theory]
    [Trait("Requirement", "P7")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_its_log_entry_nothing_is_released(bool afterwards)
    {
        _bench.Registry.Crash.Set(3, afterwards);
        using var content = new StringContent(ApiBench.QuestionByNumber(_person, "name").ToJsonString(), Encoding.UTF8, "application/json");
        var reply = await _bench.SendAsync(content, "Bearer " + _bench.GoodToken());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "log-unavailable"), (reply.Status, reply.Code));
        Assert.False(reply.Body.TryGetProperty("receipt", out _));
        AssertNothingPersonal(reply);
        Assert.Equal(HttpStatusCode.OK, (await _bench.AskAsync(ApiBench.Question(_person))).Status);
    }

    [Fact]
    [Trait("Requirement", "P7")]
    public async Task A_refusal_that_cannot_be_logged_says_only_that()
    {
        _bench.Registry.Crash.Set(1, afterwards: false);
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        Assert.Equal("log-unavailable", (await _bench.SendAsync(content, authorization: null)).Code);
    }

    [Fact]
    [Trait("Requirement", "P7")]
    public async Task An_attempt_whose_caller_goes_away_is_logged_all_the_same()
    {
        var before = (await _bench.AskAsync(ApiBench.Question(_person))).Body.GetProperty("receipt");
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization = "Bearer " + _bench.GoodToken();
        http.Request.ContentType = "application/json";
        await _bench.Registry.Server.Get<InquiryService>().AnswerAsync(http.Request, gone.Token);
        var next = await _bench.Registry.Server.Get<ProvisionLog>().ReadAsync(
            before.GetProperty("chain").GetString()!, before.GetProperty("position").GetInt64() + 1, default);
        Assert.Equal((ProvisionOutcome.Refused, KnownProblems.RequestCancelled.Code), (next!.Value.Entry.Outcome, next.Value.Entry.Code));
    }

    [Fact]
    public void Every_problem_has_a_code_of_its_own_in_the_form_of_codes()
    {
        Assert.DoesNotContain(null, KnownProblems.All);
        Assert.Equal(KnownProblems.All.Count, KnownProblems.All.Select(p => p.Code).Distinct().Count());
        Assert.All(KnownProblems.All, p => Assert.Matches("^[a-z]+(-[a-z]+)*$", p.Code));
        var declared = typeof(KnownProblems).GetProperties().Where(p => p.PropertyType == typeof(ProblemKind)).Select(p => (ProblemKind)p.GetValue(null)!);
        Assert.Equal(declared.OrderBy(p => p.Code), KnownProblems.All.OrderBy(p => p.Code));
    }

    private void AssertNothingPersonal(ApiReply reply)
    {
        var text = reply.Body.GetRawText();
        foreach (var personal in new[] { _person.Name, _person.ResidentCode, _person.IndividualNumber })
            Assert.DoesNotContain(personal, text, StringComparison.Ordinal);
    }
}
