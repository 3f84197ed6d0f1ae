using Juki.Records.Judging;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Row 12 出生.</summary>
[Trait("Requirement", "U4")]
public sealed class BirthTests
{
    private static readonly NoticeSample Birth = NoticeSample.Of("12");

    [Theory]
    [Cells("12/errors-warnings")]
    [InlineData("20260401", "20260401", "")]
    [InlineData("20260331", "20260401", "R12-warning:5,11")]
    [InlineData("20260400", "20260401", "")]
    [InlineData("20260300", "20260401", "R12-warning:5,11")]
    [InlineData("20260401", "20260400", "")]
    [InlineData("20260401", "00000000", "")]
    [InlineData("20250229", "20250300", "R12-warning:5,11 R12-warning:5")]
    public void Another_change_date_than_the_birth_date_is_a_warning_as_far_as_both_are_known(string birth, string change, string warnings) =>
        Assert.Equal(warnings, JudgeSample.Warnings(Birth.With("birthDate", birth).With("changeDate", change), null));

    [Fact]
    [Trait("Requirement", "C07")]
    [Cells("C07/check,outcome")]
    public void A_change_date_before_the_birth_date_is_told_once()
    {
        var sample = Birth.With("birthDate", "20260402").With("changeDate", "20260401");
        Assert.Equal("C07:5,11", NoticeSample.Shape(sample.Read().Warnings));
        Assert.Empty(JudgeSample.Warnings(sample, null));
    }

    [Theory]
    [Cells("12/errors-warnings item-5/notes")]
    [InlineData("20250402", "")]
    [InlineData("20250401", "R12-warning:5")]
    [InlineData("20250400", "")]
    [InlineData("20250300", "R12-warning:5")]
    [InlineData("20250000", "")]
    [InlineData("20240000", "R12-warning:5")]
    [InlineData("00000000", "")]
    public void A_birth_more_than_a_calendar_year_before_arrival_is_a_warning_as_far_as_it_is_known(string birth, string warnings) =>
        Assert.Equal(warnings, JudgeSample.Warnings(Birth.With("birthDate", birth).With("changeDate", birth), null));

    [Fact]
    [Cells("12/errors-warnings")]
    public void No_record_may_be_there() => Assert.Equal("R12-person:1,10", JudgeSample.Shape(Birth, JudgeSample.Removed));

    [Fact]
    [Trait("Requirement", "C12")]
    public void A_number_may_come_with_it_and_is_to_be_claimed()
    {
        Assert.Null(JudgeSample.Accept(Birth, null).NumberToClaim);
        var accepted = JudgeSample.Accept(Birth.With("individualNumber", Numbers.Individual(5)), null);
        Assert.Equal(new NumberToClaim(Numbers.IndividualNumber(5), MayBeOwnFormer: true), accepted.NumberToClaim);
        Assert.Empty(accepted.Warnings);
    }
}
