using CsCheck;
using Juki.Records.Values;

namespace Juki.Records.Tests.Values;

[Trait("Requirement", "C05")]
public sealed class LooseDateTests
{
    [Theory]
    [InlineData("19900315", 8)]
    [InlineData("19900300", 6)]
    [InlineData("19900000", 4)]
    [InlineData("19900015", 4)]
    [InlineData("00000000", 0)]
    [InlineData("00000315", 0)]
    [InlineData("20230229", 8)]
    public void Unknown_parts_end_what_is_known(string text, int known)
    {
        Assert.True(LooseDate.TryParse(text, out var date));
        Assert.Equal(text, date.Value);
        Assert.Equal(known, date.KnownDigits);
        Assert.Equal(known == 8, date.IsComplete);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1990315")]
    [InlineData("199003155")]
    [InlineData("19901315")]
    [InlineData("19900332")]
    [InlineData("1990-3-5")]
    [InlineData("１９９００３１５")]
    public void What_is_no_date_is_refused(string? text) => Assert.False(LooseDate.TryParse(text, out _));

    [Theory]
    [InlineData("20240229", true)]
    [InlineData("20230229", false)]
    [InlineData("20230431", false)]
    [InlineData("20230400", false)]
    [InlineData("00000000", false)]
    public void Only_a_day_of_the_calendar_is_a_day(string text, bool isDay)
    {
        Assert.True(LooseDate.TryParse(text, out var date));
        Assert.Equal(isDay, date.TryGetDay(out _));
    }

    [Theory]
    [InlineData("20260401", "20260402", -1)]
    [InlineData("20260402", "20260402", 0)]
    [InlineData("20260403", "20260402", 1)]
    [InlineData("20260400", "20260402", 0)]
    [InlineData("20260500", "20260402", 1)]
    [InlineData("20260000", "20260402", 0)]
    [InlineData("20250000", "20260402", -1)]
    [InlineData("00000000", "20260402", 0)]
    [InlineData("20260229", "20260228", 1)]
    [InlineData("20260229", "20260301", -1)]
    public void Dates_are_compared_by_the_parts_that_both_know(string one, string other, int sign)
    {
        Assert.True(LooseDate.TryParse(one, out var left));
        Assert.True(LooseDate.TryParse(other, out var right));
        Assert.Equal(sign, Math.Sign(left.CompareKnown(right)));
        Assert.Equal(-sign, Math.Sign(right.CompareKnown(left)));
    }

    [Fact]
    public void Every_calendar_day_comes_back() =>
        Gen.Date.Select(DateOnly.FromDateTime).Sample(day => LooseDate.From(day).TryGetDay(out var back) && back == day);
}
