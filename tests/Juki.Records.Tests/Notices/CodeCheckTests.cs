using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

public sealed class CodeCheckTests
{
    public static TheoryData<string> Reasons() => [.. ReferenceCells.EachReason.Split(','), .. ReferenceCells.EachAct.Split(',')];

    [Theory]
    [Trait("Requirement", "C01")]
    [Cells("C01/check,outcome fuhyo-14/format")]
    [InlineData(NoticeSample.Ichikawa, NoticeSample.Ichikawa, "")]
    [InlineData(NoticeSample.Ichikawa, NoticeSample.Funabashi, "C01:14")]
    [InlineData(NoticeSample.ChibaCity, NoticeSample.ChuoWard, "")]
    [InlineData(NoticeSample.ChibaCity, NoticeSample.MidoriWard, "")]
    [InlineData(NoticeSample.ChibaCity, NoticeSample.Ichikawa, "C01:14")]
    [InlineData(NoticeSample.Ichikawa, NoticeSample.ChuoWard, "C01:14")]
    public void A_server_sends_for_its_own_municipality_or_wards(string sender, string municipality, string shape) => Assert.All(
        RegisterFile.All,
        register => Assert.Equal(shape, NoticeSample.Shape(NoticeSample.FirstIn(register).With(KnownItems.MunicipalityCode, municipality).From(sender).Read().Failures)));

    [Theory]
    [Trait("Requirement", "C04")]
    [Cells("C04/check,outcome item-14/format fuhyo-14/format")]
    [InlineData("120006")]
    [InlineData("121002")]
    [InlineData("12100")]
    [InlineData("122034")]
    [InlineData("131016")]
    [InlineData("122017")]
    [InlineData("12203x")]
    [InlineData("１２２０３３")]
    public void A_municipality_must_be_one_where_people_of_this_prefecture_live(string code) => Assert.All(
        RegisterFile.All, register => Assert.Equal("C04:14", NoticeSample.Shape(NoticeSample.FirstIn(register).With(KnownItems.MunicipalityCode, code).Read().Failures)));

    [Theory]
    [Trait("Requirement", "C04")]
    [Cells("fuhyo-7/format,notes")]
    [InlineData("131041", "")]
    [InlineData("13104", "")]
    [InlineData("011002", "")]
    [InlineData("473821", "")]
    [InlineData(NoticeSample.Funabashi, "")]
    [InlineData(NoticeSample.ChuoWard, "")]
    [InlineData("121002", "C04:29")]
    [InlineData("120006", "C04:29")]
    [InlineData("122017", "C04:29")]
    [InlineData("131042", "C04:29")]
    [InlineData("001007", "C04:29")]
    [InlineData("481009", "C04:29")]
    [InlineData("東京都", "C04:29")]
    public void Somebody_on_a_supplement_may_live_anywhere_in_Japan(string code, string shape) =>
        Assert.Equal(shape, NoticeSample.Shape(FuhyoSample.Entry.With("addressMunicipalityCode", code).Read().Failures));

    [Fact]
    [Trait("Requirement", "C04")]
    [Cells("item-14/format")]
    public void A_municipality_code_of_five_digits_is_stored_as_six() =>
        Assert.Equal(NoticeSample.Ichikawa, NoticeSample.MoveIn.With("municipalityCode", "12203").Notice().Items[KnownItems.MunicipalityCode]);

    [Theory]
    [Trait("Requirement", "C04")]
    [Cells("C04/check,outcome item-6/format item-10/format item-15/format item-20/format fuhyo-6/format fuhyo-15,fuhyo-16,fuhyo-17,fuhyo-18/format")]
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
    [InlineData("sex", "0", "C04:6", "1")]
    [InlineData("sex", "3", "", "1")]
    [InlineData("act", "5", "C04:10", "1")]
    [InlineData("act", "11", "C04:10", "1")]
    [InlineData("act", "１", "C04:10", "1")]
    [InlineData("stateClass", "2", "C04:33", "1")]
    [InlineData("gaijiFlag", "2", "C04:20", "1")]
    [InlineData("gaijiPattern", "8", "C04:34", "1")]
    [InlineData("gaijiPattern", "00", "C04:34", "1")]
    public void A_code_must_be_one_of_its_values(string member, string value, string shape, string reason = "11") =>
        Assert.Equal(shape, NoticeSample.Shape(NoticeSample.FirstFor(reason).With(member, value).Read().Failures));

    [Theory]
    [Trait("Requirement", "C04")]
    [Cells("item-10/format fuhyo-18/format")]
    [MemberData(nameof(Reasons))]
    public void Each_of_the_14_reasons_and_4_acts_is_taken(string reason) => Assert.True(NoticeSample.Of(reason).Read().IsSound);

    [Fact]
    [Cells("item-15/format,notes")]
    public void Municipality_code_of_five_digits_and_town_code_make_the_eleven_digits_of_an_address_code()
    {
        var items = NoticeSample.MoveIn.Notice().Items;
        Assert.Equal("12203001001", items[KnownItems.MunicipalityCode][..5] + items[KnownItems.TownCode]);
    }
}
