using Juki.Records.Time;
using Juki.Records.Values;

namespace Juki.Records.Tests.Time;

/// <summary>Dates in the words of a Japanese report.</summary>
public class JapaneseCalendarTextTests
{
    [Theory]
    [Trait("Requirement", "D1")]
    [InlineData("20261126", "令和8年11月26日")]
    [InlineData("20190501", "令和元年5月1日")]
    [InlineData("20190430", "平成31年4月30日")]
    [InlineData("19890108", "平成元年1月8日")]
    [InlineData("19890107", "昭和64年1月7日")]
    [InlineData("19261225", "昭和元年12月25日")]
    [InlineData("19261224", "大正15年12月24日")]
    [InlineData("19120730", "大正元年7月30日")]
    [InlineData("19120729", "明治45年7月29日")]
    [InlineData("18680124", "1868年1月24日")]
    [InlineData("19800400", "1980年4月日不詳")]
    [InlineData("19800000", "1980年月不詳日不詳")]
    [InlineData("00000000", "年不詳月不詳日不詳")]
    [InlineData("20250229", "2025年2月29日")]
    public void A_date_is_told_by_its_era_or_as_far_as_it_is_known(string digits, string words)
    {
        Assert.True(LooseDate.TryParse(digits, out var date));
        Assert.Equal(words, JapaneseCalendarText.Of(date));
    }
}
