using System.Net;
using System.Text;
using Juki.Registry.Exchanges;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.Provisions;
using Juki.Testing;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Tests.NationalInquiries;

/// <summary>A national server that is out of reach, slow or wrong: a clear problem within the limits, logged once, and nothing given.</summary>
[Trait("Requirement", "P5")]
public sealed class NationalTroubleTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private NationalBench _bench = null!;

    private ApiBench Api => _bench.Api;

    public async Task InitializeAsync() => _bench = await NationalBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_national_server_that_is_down_is_a_logged_problem()
    {
        await _bench.National.DisposeAsync();
        await AssertUnavailableAsync(await AskAsync(), KnownPartners.National);
    }

    [Fact]
    [Trait("Requirement", "U7")]
    public async Task One_that_does_not_answer_in_time_is_a_logged_problem_and_the_question_is_dropped()
    {
        var calls = new SemaphoreSlim(0);
        _bench.Fault = async (http, _) =>
        {
            calls.Release();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return Results.Empty;
        };
        var asking = AskAsync();
        for (var call = 0; call <= _bench.Limits.Retries; call++)
        {
            await calls.WaitAsync();
            Assert.False(asking.IsCompleted);
            Api.Registry.Time.Advance(_bench.Limits.CallLimit);
        }

        await AssertUnavailableAsync(await asking, KnownPartners.National);
    }

    [Fact]
    public async Task Beyond_the_overall_limit_nobody_waits_whatever_repetitions_are_left()
    {
        await using var patient = await NationalBench.StartAsync(azurite, settings: [("NationalInquiries:CallLimit", "00:00:20"), ("NationalInquiries:Retries", "3")]);
        var arrived = new TaskCompletionSource();
        patient.Fault = async (http, _) =>
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return Results.Empty;
        };
        var asking = patient.Api.AskNationalAsync(NationalBench.Question(patient.Other));
        await arrived.Task;
        patient.Api.Registry.Time.Advance(patient.Limits.OverallLimit);
        Assert.Equal("national-unavailable", (await asking).Code);
        Assert.Single(patient.Asked);
    }

    [Fact]
    public async Task A_transient_fault_is_tried_once_more()
    {
        var calls = 0;
        _bench.Fault = (_, _) => Task.FromResult(++calls == 1 ? Results.StatusCode(503) : null);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        Assert.Equal(2, calls);
        Assert.Single(_bench.Asked.Select(question => (string?)question["id"]).Distinct());
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [Trait("Requirement", "U6")]
    public async Task A_stranger_at_either_end_of_the_line_is_told_nothing(bool isTrusted, bool isKnown)
    {
        await using var strange = await NationalBench.StartAsync(azurite, isTrusted, isKnown);
        var reply = await strange.Api.AskNationalAsync(NationalBench.Question(strange.Other, "name"));
        await AssertUnavailableAsync(reply, KnownPartners.National, strange);
        Assert.Empty(strange.Asked);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(422)]
    public async Task A_question_that_is_refused_is_a_problem_of_its_own_and_not_asked_again(int status)
    {
        _bench.Fault = (_, _) => Task.FromResult<IResult?>(Results.Json(new { code = "items-not-allowed" }, statusCode: status));
        var reply = await AskAsync();
        Assert.Equal((HttpStatusCode.BadGateway, "national-refused"), (reply.Status, reply.Code));
        Assert.Equal("national-refused", await _bench.OutcomeAsync(reply.Entry!.ExchangeId));
        Assert.Single(_bench.Asked);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(204)]
    public async Task Any_other_status_is_no_answer(int status)
    {
        _bench.Fault = (_, _) => Task.FromResult<IResult?>(Results.StatusCode(status));
        await AssertUnavailableAsync(await AskAsync(), KnownPartners.National);
    }

    [Fact]
    public async Task A_dead_national_server_is_left_alone_until_one_call_finds_it_alive()
    {
        _bench.Fault = (_, _) => Task.FromResult<IResult?>(Results.StatusCode(500));
        while (_bench.Asked.Count < _bench.Limits.FaultsToOpen)
            Assert.Equal("national-unavailable", (await AskAsync()).Code);

        var open = await AskAsync();
        Assert.Equal(_bench.Limits.FaultsToOpen, _bench.Asked.Count);
        await AssertUnavailableAsync(open, sentTo: null);

        Api.Registry.Time.Advance(_bench.Limits.OpenFor);
        _bench.Fault = (_, _) => Task.FromResult<IResult?>(null);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync()).Status);
    }

    [Fact]
    public async Task More_questions_at_once_than_may_wait_fail_at_once()
    {
        await using var narrow = await NationalBench.StartAsync(azurite, settings: [("NationalInquiries:AtOnce", "1"), ("NationalInquiries:Waiting", "0")]);
        var (arrived, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        narrow.Fault = async (_, _) =>
        {
            arrived.TrySetResult();
            await go.Task;
            return null;
        };
        var question = NationalBench.Question(narrow.Other).ToJsonString();
        var first = narrow.Api.SendAsync(
            new StringContent(question, Encoding.UTF8, "application/json"), "Bearer " + narrow.Api.GoodToken(), path: ApiBench.NationalInquiries);
        await arrived.Task;
        var second = await narrow.Api.AskNationalAsync(NationalBench.Question(narrow.Other));
        go.SetResult();
        Assert.Equal(("national-unavailable", null), (second.Code, second.Entry!.SentTo));
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
    }

    [Fact]
    [Trait("Requirement", "P7")]
    public async Task Without_its_log_entry_nothing_of_the_answer_is_released()
    {
        await AskAsync();
        foreach (var write in new[] { 1, 2 })
        {
            // The first write is the exchange, the second the entry.
            Api.Registry.Crash.Set(write, afterwards: false);
            using var content = new StringContent(NationalBench.Question(_bench.Other, "name").ToJsonString(), Encoding.UTF8, "application/json");
            var reply = await Api.SendAsync(content, "Bearer " + Api.GoodToken(), path: ApiBench.NationalInquiries);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, write == 1 ? "records-unavailable" : "log-unavailable"), (reply.Status, reply.Code));
            Assert.DoesNotContain(_bench.Other.Name, reply.Body.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Requirement", "P7")]
    public async Task An_asker_who_goes_away_leaves_an_entry_that_says_where_the_question_went()
    {
        var before = (await AskAsync()).Body.GetProperty("receipt");
        using var gone = new CancellationTokenSource();
        _bench.Fault = async (http, _) =>
        {
            await gone.CancelAsync();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return Results.Empty;
        };
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization = "Bearer " + Api.GoodToken();
        http.Request.ContentType = "application/json";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(NationalBench.Question(_bench.Other).ToJsonString()));
        await Api.Registry.Server.Get<InquiryService>().AskNationalAsync(http.Request, gone.Token);

        var log = Api.Registry.Server.Get<ProvisionLog>();
        var (chain, position) = (before.GetProperty("chain").GetString()!, before.GetProperty("position").GetInt64());
        var entry = (await log.ReadAsync(chain, position + 1, default))!.Value.Entry;
        Assert.Equal((KnownProblems.RequestCancelled.Code, KnownPartners.National), (entry.Code, entry.SentTo));
        Assert.Equal(KnownOutcomes.Interrupted, await _bench.OutcomeAsync(entry.ExchangeId));
        Assert.Null(await log.ReadAsync(chain, position + 2, default));
    }

    private Task<ApiReply> AskAsync() => Api.AskNationalAsync(NationalBench.Question(_bench.Other, "name"));

    private async Task AssertUnavailableAsync(ApiReply reply, string? sentTo, NationalBench? bench = null)
    {
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "national-unavailable"), (reply.Status, reply.Code));
        Assert.Equal((ProvisionOutcome.Refused, "national-unavailable", sentTo), (reply.Entry!.Outcome, reply.Entry.Code, reply.Entry.SentTo));
        Assert.Empty(reply.Entry.Given);
        Assert.Equal(sentTo is null ? null : "national-unavailable", await (bench ?? _bench).OutcomeAsync(reply.Entry.ExchangeId));
    }
}
