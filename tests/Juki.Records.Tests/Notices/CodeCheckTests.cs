using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

public sealed class CodeCheckTests
{
    public static TheoryData<string> Reasons() => [.. ReferenceCells.EachReason.Split(',')];

    [Theory]
    [Trait("Requirement", "C01")]
    [Cells("C01/check,outcome")]
    [InlineData(NoticeSample.Ichikawa, NoticeSample.Ichikawa, "")]
    [InlineData(NoticeSample.Ichikawa, NoticeSample.Funabashi, "C01:14")]
    [InlineData(NoticeSample.ChibaCity, NoticeSample.ChuoWard, "")]
    [InlineData(NoticeSample.ChibaCity, NoticeSample.MidoriWard, "")]
    [InlineData(NoticeSample.ChibaCity, NoticeSample.Ichikawa, "C01:14")]
    [InlineData(NoticeSample.Ichikawa, NoticeSample.ChuoWard, "C01:14")]
    public void A_server_sends_for_its_own_municipality_or_wards(string sender, string municipality, string shape) =>
        Assert.Equal(shape, NoticeSample.Shape(NoticeSample.MoveIn.With("municipalityCode", municipality).From(sender).Read().Failures));

    [Theory]
    [Trait("Requirement", "C04")]
    [Cells("C04/check,outcome item-14/format")]
    [InlineData("120006")]
    [InlineData("121002")]
    [InlineData("12100")]
    [InlineData("122034")]
    [InlineData("131016")]
    [InlineData("122017")]
    [InlineData("12203x")]
    [InlineData("１２２０３３")]
    public void A_municipality_must_be_one_where_people_of_this_prefecture_live(string code) =>
        Assert.Equal("C04:14", NoticeSample.Shape(NoticeSample.MoveIn.With("municipalityCode", code).Read().Failures));

    [Fact]
    [Trait("Requirement", "C04")]
    [Cells("item-14/format")]
    public void A_municipality_code_of_five_digits_is_stored_as_six() =>
        Assert.Equal(NoticeSample.Ichikawa, NoticeSample.MoveIn.With("municipalityCode", "12203").Notice().Items[KnownItems.MunicipalityCode]);

    [Theory]
    [Trait("Requirement", "C04")]
    [Cells("C04/check,outcome item-6/format item-10/format item-15/format item-20/format")]
    [InlineData("sex", "0", "C04:6")]
    [InlineData("sex", "男", "C04:6")]
    [InlineData("sex", "１", "C04:6")]
    [InlineData("sex", "1", "")]
    [InlineData("sex", "2", "")]
    [InlineData("sex", "3", "")]
    [InlineData("gaijiFlag", "2", "C04:20")]
    [InlineData("townCode", "00100", "C04:15")]
    [InlineData("townCode", "0010011", "C04:15")]
    [InlineData("townCode", "00100a", "C04:15")]
    [InlineData("townCode", "000000", "")]
    [InlineData("changeReason", "10", "C04:10")]
    [InlineData("changeReason", "1", "C04:10")]
    [InlineData("changeReason", "転入", "C04:10")]
    public void A_code_must_be_one_of_its_values(string member, string value, string shape) =>
        Assert.Equal(shape, NoticeSample.Shape(NoticeSample.MoveIn.With(member, value).Read().Failures));

    [Theory]
    [Trait("Requirement", "C04")]
    [Cells("item-10/format")]
    [MemberData(nameof(Reasons))]
    public void Each_of_the_14_reasons_is_taken(string reason) => Assert.True(NoticeSample.Of(reason).Read().IsSound);

    [Fact]
    [Cells("item-15/format,notes")]
    public void Municipality_code_of_five_digits_and_town_code_make_the_eleven_digits_of_an_address_code()
    {
        var items = NoticeSample.MoveIn.Notice().Items;
        Assert.Equal("12203001001", items[KnownItems.MunicipalityCode][..5] + items[KnownItems.TownCode]);
    }
}
