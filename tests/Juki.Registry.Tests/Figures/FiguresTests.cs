using System.Net;
using System.Text.Json;
using Juki.Records.Values;
using Juki.Registry.Provisions;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;

namespace Juki.Registry.Tests.Figures;

/// <summary>Counts of what was done, as they are asked for by the prefecture.</summary>
[Trait("Requirement", "T1")]
public sealed class FiguresTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await azurite.ClearAsync();
    }

    [Fact]
    public async Task Notices_are_counted_by_municipality_reason_and_outcome()
    {
        var (one, other) = (SyntheticPerson.New(), SyntheticPerson.New());
        await _bench.Registry.SendAsync(one.MoveIn(1, "市川市八幡1番"));
        await _bench.Registry.SendAsync(other.MoveIn(1, "市川市八幡1番"));
        await _bench.Registry.SendAsync(one.MoveWithin(2, "市川市八幡2番"));
        await _bench.Registry.SendAsync(one.MoveWithin(3, "市川市八幡2番"));

        var rows = await RowsAsync("updates", _bench.Today(), _bench.Today());
        Assert.Equal(
            [("122033", "市川市", "11", "転入等", "accepted", 2), ("122033", "市川市", "31", "転居", "accepted", 1), ("122033", "市川市", "31", "転居", "refused", 1)],
            rows.Select(row => (row.Text("municipality"), row.Text("municipalityName"), row.Text("reason"), row.Text("reasonName"), row.Text("outcome"), row.GetProperty("count").GetInt32())));
        Assert.All(rows, row => Assert.Equal(LooseDate.From(_bench.Today()).Value, row.Text("period")));
    }

    [Fact]
    public async Task A_day_that_is_over_is_counted_once_and_months_add_up_their_days()
    {
        var first = _bench.Today();
        for (var day = 0; day < 3; day++)
        {
            await _bench.Registry.SendAsync(SyntheticPerson.New().MoveIn(1, "市川市八幡1番"));
            _bench.Registry.Time.Advance(TimeSpan.FromDays(1));
        }

        // Entries of the last minutes of a day may come a little later.
        _bench.Registry.Time.Advance(TimeSpan.FromHours(2));

        // The second time the days are not looked through any more.
        Assert.Equal(3, (await RowsAsync("updates", first, first.AddDays(2))).Sum(Count));
        using var recording = _bench.Registry.Record();
        var months = await RowsAsync("updates", first, first.AddDays(2), "&by=month");
        Assert.Equal(3, recording.Requests.Count(request => request.Resource == "Exchanges"));
        Assert.Equal(3, months.Sum(Count));
        Assert.All(months, row => Assert.Equal(6, row.Text("period")!.Length));
    }

    [Fact]
    public async Task Provisions_are_counted_by_function_agency_duty_outcome_and_code()
    {
        var person = SyntheticPerson.New();
        await _bench.Registry.SendAsync(person.MoveIn(1, "市川市八幡1番"));
        await _bench.AskAsync(ApiBench.Question(person));
        await _bench.AskAsync(ApiBench.Question(person));
        await _bench.AskAsync(ApiBench.Question(SyntheticPerson.New()));
        await _bench.AskAsync(ApiBench.Question(person, "residentCode"));
        await _bench.Registry.Server.Get<ProvisionFold>().RunAsync(default);
        var rows = await RowsAsync("provisions", _bench.Today(), _bench.Today());
        Assert.Equal(
            [("delivered", null, 2), ("empty", null, 1), ("refused", "items-not-allowed", 1)],
            rows.Where(row => row.Text("function") == "inquiry").Select(row => (row.Text("outcome"), row.Text("code"), Count(row))));
        Assert.All(rows.Where(row => row.Text("function") == "inquiry"), row => Assert.Equal(("福祉課", "被災者生活再建支援法"), (row.Text("agencyName"), row.Text("dutyName"))));
    }

    [Fact]
    public async Task Statistics_of_a_month_keep_small_numbers_back_and_what_they_could_be_reckoned_from()
    {
        var month = new DateOnly(_bench.Today().Year, _bench.Today().Month, 1);
        for (var number = 0; number < 12; number++)
            await _bench.Registry.SendAsync(SyntheticPerson.New().MoveIn(1, "市川市八幡1番"));
        await _bench.Registry.SendAsync(SyntheticPerson.New().Birth(1, "市川市八幡1番"));
        while (_bench.Today() < month.AddMonths(1))
            _bench.Registry.Time.Advance(TimeSpan.FromDays(1));

        var rows = (await AskAsync($"statistics?month={month:yyyyMM}")).Body.GetProperty("rows").EnumerateArray().ToList();
        var births = rows.Single(row => row.Text("municipality") == "122033" && row.Text("reason") == "12");
        Assert.True(births.GetProperty("isKeptBack").GetBoolean());
        Assert.Equal(JsonValueKind.Null, births.GetProperty("count").ValueKind);

        // Twelve entries alone beside it would tell it from the total.
        Assert.True(rows.Single(row => row.Text("municipality") == "122033" && row.Text("reason") == "11").GetProperty("isKeptBack").GetBoolean());
        Assert.Equal(13, rows.Single(row => row.Text("municipality") == "122033" && row.Text("reason") == "total").GetProperty("count").GetInt32());
        Assert.True(rows.Single(row => row.Text("municipality") == "total" && row.Text("reason") == "12").GetProperty("isKeptBack").GetBoolean());
    }

    [Fact]
    public async Task Csv_has_the_same_columns_and_rows()
    {
        await _bench.Registry.SendAsync(SyntheticPerson.New().MoveIn(1, "市川市八幡1番"));
        var day = LooseDate.From(_bench.Today()).Value;
        var (content, type) = await _bench.DownloadAsync($"/api/figures/updates?from={day}&to={day}", "text/csv", _bench.ClerkToken());
        Assert.Equal("text/csv", type);
        Assert.Equal($"period,municipality,municipalityName,reason,reasonName,outcome,count\r\n{day},122033,市川市,11,転入等,accepted,1\r\n", System.Text.Encoding.UTF8.GetString(content));
    }

    [Theory]
    [InlineData("updates?from=20260101", "to")]
    [InlineData("updates?from=20260101&to=20251231", "to")]
    [InlineData("updates?from=20240101&to=20250101", "to")]
    [InlineData("provisions?from=2026&to=20260230&by=year", "from", "to", "by")]
    [InlineData("statistics?month=299901", "month")]
    [InlineData("statistics", "month")]
    public async Task A_wrong_part_of_the_query_is_named(string query, params string[] wrong)
    {
        var reply = await AskAsync(query);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(wrong, reply.Wrong);
        Assert.Equal(ProvisionOutcome.Refused, reply.Entry!.Outcome);
    }

    [Fact]
    [Trait("Requirement", "A2")]
    public async Task Who_is_not_registered_for_figures_is_refused() =>
        Assert.Equal("right-missing", (await _bench.DeskAsync("/api/figures/updates?from=20260101&to=20260102", token: _bench.ListerToken())).Code);

    private Task<ApiReply> AskAsync(string query) => _bench.DeskAsync($"/api/figures/{query}");

    private async Task<IReadOnlyList<JsonElement>> RowsAsync(string figures, DateOnly from, DateOnly to, string more = "") =>
        [.. (await AskAsync($"{figures}?from={LooseDate.From(from).Value}&to={LooseDate.From(to).Value}{more}")).Body.GetProperty("rows").EnumerateArray()];

    private static int Count(JsonElement row) => row.GetProperty("count").GetInt32();
}
