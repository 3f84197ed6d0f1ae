using CsCheck;
using Juki.Records.Searching;
using Juki.Records.Values;

namespace Juki.Records.Tests.Searching;

/// <summary>Which birth dates a search finds: what is unknown on either side may be anything (rulings.md 18, 30).</summary>
[Trait("Requirement", "S1")]
[Trait("Requirement", "P1")]
public sealed class BirthConditionTests
{
    private static readonly Gen<LooseDate> Dates = Gen.Select(Gen.Int[1990, 1996], Gen.Int[0, 12], Gen.Int[0, 31], Gen.Int[0, 9])
        .Select((year, month, day, kind) => Parse(kind == 0 ? $"0000{month:D2}{day:D2}" : $"{year:D4}{month:D2}{day:D2}"));

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 7 * 365].Select(days => new DateOnly(1990, 1, 1).AddDays(days));

    [Theory]
    [InlineData("19800229", "19800229", true)]
    [InlineData("19810229", "19810229", true)]
    [InlineData("19800229", "19800228", false)]
    [InlineData("19800200", "19800228", true)]
    [InlineData("19800000", "19801231", true)]
    [InlineData("00000000", "19801231", true)]
    [InlineData("00000505", "19801231", true)]
    [InlineData("19800228", "19800200", true)]
    [InlineData("19800328", "19800200", false)]
    [InlineData("19800000", "19810200", false)]
    public void On_a_date(string held, string asked, bool expected)
    {
        Assert.Equal(expected, new BirthCondition.On(Parse(asked)).Matches(Parse(held)));
        Assert.Equal(expected, new BirthCondition.On(Parse(held)).Matches(Parse(asked)));
    }

    [Theory]
    [InlineData("19800101", true)]
    [InlineData("19800630", true)]
    [InlineData("19791231", false)]
    [InlineData("19800701", false)]
    [InlineData("19800231", true)]
    [InlineData("19800600", true)]
    [InlineData("19800700", false)]
    [InlineData("19800000", true)]
    [InlineData("19790000", false)]
    [InlineData("00000000", true)]
    public void Within_half_a_year(string held, bool expected)
    {
        Assert.True(BirthCondition.Between.TryMake(new DateOnly(1980, 1, 1), new DateOnly(1980, 6, 30), out var range));
        Assert.Equal(expected, range!.Matches(Parse(held)));
    }

    [Theory]
    [InlineData("1980-01-01", "1984-12-31", true)]
    [InlineData("1980-01-01", "1985-01-01", false)]
    [InlineData("1980-02-29", "1985-02-27", true)]
    [InlineData("1980-01-02", "1980-01-01", false)]
    [InlineData("1980-01-01", "1980-01-01", true)]
    public void A_range_is_shorter_than_five_years(string first, string last, bool expected) =>
        Assert.Equal(expected, BirthCondition.Between.TryMake(DateOnly.Parse(first, null), DateOnly.Parse(last, null), out _));

    [Fact]
    public void A_range_finds_what_some_day_of_it_would_find() => Gen.Select(Dates, Days, Gen.Int[0, 60]).Sample((held, first, length) =>
    {
        Assert.True(BirthCondition.Between.TryMake(first, first.AddDays(length), out var range));
        var days = Enumerable.Range(0, length + 1).Select(day => LooseDate.From(first.AddDays(day)));
        var some = days.Any(day => new BirthCondition.On(day).Matches(held));

        // A day that no calendar has lies between two that it has, and no day alone finds it.
        if (some || IsPartlyUnknown(held) || held.TryGetDay(out _))
            Assert.Equal(some, range!.Matches(held));
    });

    [Fact]
    public void Whatever_is_found_has_a_year_that_the_condition_names_or_none() => Gen.Select(Dates, Days, Gen.Int[0, 1825]).Sample((held, first, length) =>
    {
        var range = BirthCondition.Between.TryMake(first, first.AddDays(length), out var made) ? made! : new BirthCondition.On(LooseDate.From(first)) as BirthCondition;
        if (range.Matches(held) && held.KnownDigits > 0)
            Assert.InRange(int.Parse(held.Value.AsSpan(0, 4), null), range.Years!.Value.First, range.Years.Value.Last);
    });

    private static bool IsPartlyUnknown(LooseDate date) => !date.IsComplete;

    private static LooseDate Parse(string text) => LooseDate.TryParse(text, out var date) ? date : throw new ArgumentException("no date", nameof(text));
}
