using System.Globalization;
using Juki.Records.Files;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

public sealed class DateCheckTests
{
    [Theory]
    [Trait("Requirement", "C05")]
    [Cells("C05/check,outcome item-5/format fuhyo-5/format")]
    [InlineData("19900315", "")]
    [InlineData("19900300", "")]
    [InlineData("19900000", "")]
    [InlineData("00000000", "")]
    [InlineData("19910229", "")]
    [InlineData("20260402", "")]
    [InlineData("20260400", "")]
    [InlineData("20260403", "C05:5")]
    [InlineData("20260500", "C05:5")]
    [InlineData("20270000", "C05:5")]
    [InlineData("19901301", "C05:5")]
    [InlineData("19900332", "C05:5")]
    [InlineData("1990315", "C05:5")]
    [InlineData("1990/3/5", "C05:5")]
    public void A_birth_date_may_be_loose_but_not_after_arrival(string date, string shape) => Assert.All(
        RegisterFile.All, register => Assert.Equal(shape, NoticeSample.Shape(NoticeSample.FirstIn(register).With("birthDate", date).Read().Failures)));

    [Theory]
    [Trait("Requirement", "C05")]
    [Trait("Requirement", "C06")]
    [Cells(ReferenceCells.EachReason + "/change-date C05,C06/check,outcome item-11/format fuhyo-12/format")]
    [InlineData("11", "C05:11", "C06:11")]
    [InlineData("12", "", "C06:11")]
    [InlineData("13", "C05:11", "C06:11")]
    [InlineData("21", "C05:11", "")]
    [InlineData("22", "", "C06:11")]
    [InlineData("23", "", "C06:11")]
    [InlineData("31", "C05:11", "C06:11")]
    [InlineData("32", "C05:11", "C06:11")]
    [InlineData("33", "C05:11", "C06:11")]
    [InlineData("41", "C05:11", "C06:11")]
    [InlineData("42", "C05:11", "C06:11")]
    [InlineData("43", "C05:11", "C06:11")]
    [InlineData("51", "C05:11", "C06:11")]
    [InlineData("52", "C05:11", "C06:11")]
    [InlineData("1", "C05:11", "C06:11")]
    [InlineData("2", "C05:11", "C06:11")]
    [InlineData("3", "C05:11", "C06:11")]
    [InlineData("4", "C05:11", "C06:11")]
    public void A_change_date_may_be_loose_or_ahead_where_the_reason_says_so(string reason, string loose, string ahead)
    {
        Assert.Empty(Shape(reason, "20260402"));
        foreach (var date in new[] { "20260400", "20260000", "00000000", "20250229", "20250431" })
            Assert.Equal(loose, Shape(reason, date));
        foreach (var date in new[] { "20260403", "20990101" })
            Assert.Equal(ahead, Shape(reason, date));
        foreach (var date in new[] { "202604", "20261301", "20260432" })
            Assert.Equal("C05:11", Shape(reason, date));
    }

    [Theory]
    [Trait("Requirement", "C06")]
    [InlineData("12")]
    [InlineData("22")]
    [InlineData("23")]
    public void A_loose_change_date_is_ahead_by_the_parts_that_are_known(string reason)
    {
        Assert.Equal("C06:11", Shape(reason, "20260500"));
        Assert.Equal("C06:11", Shape(reason, "20270000"));
        Assert.Equal("C06:11", Shape(reason, "20260431"));
    }

    [Fact]
    [Trait("Requirement", "C06")]
    public void The_day_of_arrival_decides_and_not_the_day_of_sending() =>
        Assert.True(NoticeSample.MoveIn.With("changeDate", "20260403").Read(arrival: DateOnly.Parse("2026-04-03", CultureInfo.InvariantCulture)).IsSound);

    [Theory]
    [Trait("Requirement", "C07")]
    [Cells("C07/check,outcome")]
    [InlineData("20260402", "C07:5,11")]
    [InlineData("20260401", "")]
    [InlineData("20260400", "")]
    public void A_change_before_birth_is_a_warning_when_both_are_complete(string birth, string warnings)
    {
        var reading = NoticeSample.MoveIn.With("birthDate", birth).Read();
        Assert.True(reading.IsSound);
        Assert.Equal(warnings, NoticeSample.Shape(reading.Warnings));
    }

    private static string Shape(string reason, string date) =>
        NoticeSample.Shape(NoticeSample.Of(reason).With("changeDate", date).Read().Failures);
}
