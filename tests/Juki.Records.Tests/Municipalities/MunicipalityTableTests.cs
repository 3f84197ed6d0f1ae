using Juki.Records.Municipalities;
using Juki.Records.Notices;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Municipalities;

public sealed class MunicipalityTableTests
{
    [Fact]
    public void There_are_54_municipalities_and_6_wards()
    {
        Assert.Equal(54, MunicipalityTable.All.Count(row => row.HasServer));
        Assert.Equal(6, MunicipalityTable.All.Count(row => !row.HasServer));
        Assert.Equal(59, MunicipalityTable.All.Count(row => row.IsOfResidence));
    }

    [Fact]
    [Trait("Requirement", "C01")]
    public void The_citys_server_sends_for_its_six_wards_and_not_for_the_city()
    {
        var sender = NoticeSample.SenderOf(NoticeSample.ChibaCity);
        Assert.Equal(["121011", "121029", "121037", "121045", "121053", "121061"], sender.MaySendFor.Select(code => code.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "C01")]
    public void Any_other_server_sends_for_its_municipality_alone()
    {
        foreach (var row in MunicipalityTable.All.Where(row => row.HasServer && row.IsOfResidence))
            Assert.Equal([row.Code], NoticeSample.SenderOf(row.Code.Value).MaySendFor);
    }

    [Theory]
    [Trait("Requirement", "C01")]
    [InlineData("121011")]
    [InlineData("120006")]
    [InlineData("131016")]
    public void Wards_the_prefecture_and_other_prefectures_have_no_server_here(string code) =>
        Assert.False(NoticeSender.TryFind(Numbers.Municipality(code), out _));

    [Theory]
    [InlineData("121011", "121053", true)]
    [InlineData("122033", "122033", true)]
    [InlineData("122033", "122041", false)]
    [InlineData("121011", "122033", false)]
    public void A_move_stays_within_a_municipality_between_wards_only(string one, string other, bool within) =>
        Assert.Equal(within, MunicipalityTable.AreOfOneMunicipality(Numbers.Municipality(one), Numbers.Municipality(other)));

    [Fact]
    public void A_sender_is_named_as_the_source_of_its_events()
    {
        Assert.Equal("/municipal-cs/122033", NoticeSample.SenderOf("122033").ToString());
        Assert.Equal(NoticeSample.SenderOf("122033"), NoticeSample.SenderOf("122033"));
        Assert.NotEqual(NoticeSample.SenderOf("122033"), NoticeSample.SenderOf("122041"));
    }
}
