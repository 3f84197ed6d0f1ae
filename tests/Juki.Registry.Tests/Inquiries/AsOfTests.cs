using System.Net;
using Juki.Records.Time;
using Juki.Records.Values;
using Juki.Registry.Inquiries;
using Juki.Registry.Provisions;
using Juki.Testing;

namespace Juki.Registry.Tests.Inquiries;

/// <summary>The record as it was held at the end of a past day in Japan.</summary>
[Trait("Requirement", "P1")]
[Trait("Requirement", "U5")]
public sealed class AsOfTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    private DateOnly Today => JapanTime.DateOf(_bench.Registry.Time.GetUtcNow());

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Each_day_has_the_record_that_was_held_at_its_end()
    {
        // Some days have several changes, some have none.
        var gaps = new Random(3);
        var held = new Dictionary<DateOnly, string>();
        var first = Today;
        for (var number = 1; number <= 12; number++)
        {
            var address = $"市川市八幡{number}番";
            await _bench.Registry.SendAsync(number == 1 ? _person.MoveIn(1, address) : _person.MoveWithin(number, address));
            held[Today] = address;
            _bench.Registry.Time.Advance(TimeSpan.FromHours(gaps.Next(1, 60)));
        }

        var expected = "";
        for (var day = first; day <= Today; day = day.AddDays(1))
        {
            expected = held.GetValueOrDefault(day, expected);
            Assert.Equal(expected, await AddressOnAsync(day));
        }

        Assert.Null(await AddressOnAsync(first.AddDays(-1)));
    }

    [Fact]
    public async Task A_number_finds_the_records_that_had_it()
    {
        var fresh = SyntheticPerson.New().IndividualNumber;
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
        var before = Today;
        _bench.Registry.Time.Advance(TimeSpan.FromDays(1));
        await _bench.Registry.SendAsync(_person.NumberChange(2, "市川市八幡1番", fresh));

        Assert.Equal("found", await OutcomeAsync(_person.IndividualNumber, before));
        Assert.Equal("none", await OutcomeAsync(_person.IndividualNumber, Today));
        Assert.Equal("none", await OutcomeAsync(fresh, before));
        Assert.Equal("found", await OutcomeAsync(fresh, Today));
    }

    [Fact]
    [Trait("Requirement", "P2")]
    public async Task Somebody_who_has_been_removed_since_is_withheld()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
        var before = Today;
        _bench.Registry.Time.Advance(TimeSpan.FromDays(1));
        await _bench.Registry.SendAsync(_person.MoveOut(2, "市川市八幡1番"));
        var reply = await AskAsync(before);
        Assert.Equal(("none", ProvisionOutcome.Withheld, KnownWithholdings.Removed), (reply.Body.GetProperty("outcome").GetString(), reply.Entry!.Outcome, reply.Entry.Code));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task A_past_day_asks_for_the_history_once()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
        var before = Today;
        _bench.Registry.Time.Advance(TimeSpan.FromDays(1));
        await _bench.Registry.SendAsync(_person.MoveWithin(2, "市川市八幡2番"));
        await AskAsync(before);
        Assert.Equal((1, 2), (await ReadsAsync(Today), await ReadsAsync(before)));
    }

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("20260400")]
    [InlineData("20260231")]
    public async Task What_is_no_day_is_named(string day)
    {
        var question = ApiBench.Question(_person);
        question["asOf"] = day;
        var reply = await _bench.AskAsync(question);
        Assert.Equal((HttpStatusCode.BadRequest, "request-invalid"), (reply.Status, reply.Code));
        Assert.Equal(["asOf"], reply.Wrong);
    }

    private async Task<int> ReadsAsync(DateOnly day)
    {
        using var recording = _bench.Registry.Record();
        await AskAsync(day);
        return recording.Requests.Count(request => (request.Method, request.Resource) == ("GET", "People"));
    }

    private Task<ApiReply> AskAsync(DateOnly day)
    {
        var question = ApiBench.Question(_person, "address");
        question["asOf"] = LooseDate.From(day).Value;
        return _bench.AskAsync(question);
    }

    private async Task<string?> AddressOnAsync(DateOnly day)
    {
        var reply = await AskAsync(day);
        return reply.Body.GetProperty("outcome").GetString() == "none" ? null : reply.Record.GetProperty("address").GetString();
    }

    private async Task<string?> OutcomeAsync(string number, DateOnly day)
    {
        var question = ApiBench.QuestionByNumber(_person);
        question["individualNumber"] = number;
        question["asOf"] = LooseDate.From(day).Value;
        return (await _bench.AskAsync(question)).Body.GetProperty("outcome").GetString();
    }
}
