using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

public sealed class CodeCheckTests
{
    [Theory]
    [Trait("Requirement", "C01")]
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
    public void A_municipality_code_of_five_digits_is_stored_as_six() =>
        Assert.Equal(NoticeSample.Ichikawa, NoticeSample.MoveIn.With("municipalityCode", "12203").Notice().Items[JukiItem.MunicipalityCode]);

    [Theory]
    [Trait("Requirement", "C04")]
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
    [InlineData("12")]
    [InlineData("13")]
    [InlineData("22")]
    [InlineData("23")]
    [InlineData("32")]
    [InlineData("33")]
    [InlineData("41")]
    [InlineData("42")]
    [InlineData("43")]
    [InlineData("51")]
    [InlineData("52")]
    public void A_reason_without_a_row_is_not_accepted_by_this_server(string reason)
    {
        var failure = Assert.Single(NoticeSample.MoveIn.With("changeReason", reason).Read().Failures);
        Assert.Equal("C04", failure.Check);
        Assert.Equal([10], failure.Items);
        Assert.Contains("not accepted by this server; it takes 11, 21, 31", failure.Message, StringComparison.Ordinal);
    }
}
