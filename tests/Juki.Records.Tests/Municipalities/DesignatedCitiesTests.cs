using Juki.Records.Municipalities;
using Juki.Records.Values;

namespace Juki.Records.Tests.Municipalities;

public sealed class DesignatedCitiesTests
{
    [Theory]
    [InlineData("141003", "14101", true)]
    [InlineData("141003", "14118", true)]
    [InlineData("141003", "14130", false)]
    [InlineData("141003", "14131", false)]
    [InlineData("141305", "14131", true)]
    [InlineData("141305", "14150", false)]
    [InlineData("141500", "14153", true)]
    [InlineData("141500", "14201", false)]
    [InlineData("271004", "27128", true)]
    [InlineData("011002", "01110", true)]
    [InlineData("131041", "13105", false)]
    [InlineData("141003", "14100", false)]
    public void A_ward_follows_its_city_up_to_the_next_one(string city, string ward, bool isWard) =>
        Assert.Equal(isWard, DesignatedCities.WardCodesOf(Code(city)).Contains(Code(ward)));

    [Fact]
    public void Of_this_prefecture_it_says_what_the_table_says()
    {
        foreach (var row in MunicipalityTable.All)
        {
            var wards = MunicipalityTable.All.Where(ward => ward.IsWardOf(row)).Select(ward => ward.Code).ToList();
            var told = DesignatedCities.WardCodesOf(row.Code).ToList();
            Assert.Equal(wards.Count > 0, told.Count > 0);
            Assert.Empty(wards.Except(told));
        }
    }

    private static MunicipalityCode Code(string text) => MunicipalityCode.TryParse(text, out var code) ? code : throw new ArgumentException(text);
}
