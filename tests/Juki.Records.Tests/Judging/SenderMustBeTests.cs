using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Column "sender must be".</summary>
[Trait("Requirement", "U4")]
public sealed class SenderMustBeTests
{
    public static TheoryData<string> OfTheLiving() => [.. ReferenceCells.EachReasonOfTheLiving.Split(','), .. ReferenceCells.EachActOnASupplement.Split(',')];

    [Theory]
    [Cells("11,12,13,1/sender")]
    [Trait("Requirement", "C01")]
    [InlineData("11")]
    [InlineData("12")]
    [InlineData("13")]
    [InlineData("1")]
    public void An_entry_is_sent_by_any_municipality_for_its_own_row(string reason)
    {
        foreach (var municipality in new[] { NoticeSample.Ichikawa, NoticeSample.Funabashi })
            Assert.Empty(JudgeSample.WholeShape(NoticeSample.Of(reason).In(municipality), JudgeSample.RowFor(reason)));
        Assert.Equal("C01:14", JudgeSample.WholeShape(NoticeSample.Of(reason).From(NoticeSample.Funabashi), JudgeSample.RowFor(reason)));
    }

    [Theory]
    [Cells(ReferenceCells.EachReasonOfTheLiving + "," + ReferenceCells.EachActOnASupplement + "/sender")]
    [MemberData(nameof(OfTheLiving))]
    public void Anything_else_is_sent_by_the_municipality_of_the_current_row(string reason)
    {
        var (own, other) = (NoticeSample.Of(reason), NoticeSample.Of(reason).In(NoticeSample.Funabashi));

        var current = JudgeSample.RowFor(reason);

        Assert.Empty(JudgeSample.Shape(own, current));
        Assert.Equal($"R{reason}-sender:14 R{reason}-equal:14", JudgeSample.Shape(other, current));
        Assert.True(SenderEntitlement.Holds(own.Notice(), current));
        Assert.False(SenderEntitlement.Holds(other.Notice(), current));
    }

    [Theory]
    [Cells("31,32,33/may-differ")]
    [InlineData("31", true)]
    [InlineData("32", true)]
    [InlineData("33", true)]
    [InlineData("21", false)]
    [InlineData("22", false)]
    [InlineData("23", false)]
    [InlineData("41", false)]
    [InlineData("42", false)]
    [InlineData("43", false)]
    [InlineData("51", false)]
    [InlineData("52", false)]
    [InlineData("2", false)]
    [InlineData("3", false)]
    [InlineData("4", false)]
    public void The_municipality_changes_between_wards_of_one_city_and_under_these_reasons_only(string reason, bool allowed) => Assert.Equal(
        allowed ? string.Empty : $"R{reason}-equal:14",
        JudgeSample.Shape(InWard(NoticeSample.Of(reason), NoticeSample.MidoriWard), InWard(NoticeSample.FirstFor(reason), NoticeSample.ChuoWard).Stored()));

    [Fact]
    public void A_citys_server_is_no_other_municipalitys() => Assert.Equal(
        "R31-sender:14 R31-equal:14",
        JudgeSample.Shape(NoticeSample.MoveWithin, InWard(NoticeSample.MoveIn, NoticeSample.ChuoWard).Stored()));

    private static NoticeSample InWard(NoticeSample sample, string ward) => sample.With(KnownItems.MunicipalityCode, ward).From(NoticeSample.ChibaCity);
}
