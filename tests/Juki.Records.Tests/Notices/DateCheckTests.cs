using System.Globalization;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

public sealed class DateCheckTests
{
    [Theory]
    [Trait("Requirement", "C05")]
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
    public void A_birth_date_may_be_loose_but_not_after_arrival(string date, string shape) =>
        Assert.Equal(shape, NoticeSample.Shape(NoticeSample.MoveIn.With("birthDate", date).Read().Failures));

    [Theory]
    [Trait("Requirement", "C05")]
    [InlineData("20260400")]
    [InlineData("20260000")]
    [InlineData("00000000")]
    [InlineData("20250229")]
    [InlineData("20260431")]
    [InlineData("202604")]
    public void The_change_date_of_these_reasons_is_a_day_of_the_calendar(string date)
    {
        foreach (var reason in new[] { "11", "21", "31" })
            Assert.Equal("C05:11", NoticeSample.Shape(NoticeSample.MoveIn.With("changeReason", reason).With("changeDate", date).Read().Failures));
    }

    [Theory]
    [Trait("Requirement", "C06")]
    [InlineData("11", "20260402", "")]
    [InlineData("11", "20260403", "C06:11")]
    [InlineData("31", "20260402", "")]
    [InlineData("31", "20260403", "C06:11")]
    [InlineData("21", "20260403", "")]
    [InlineData("21", "20990101", "")]
    public void A_change_date_ahead_is_for_a_move_out_only(string reason, string date, string shape) =>
        Assert.Equal(shape, NoticeSample.Shape(NoticeSample.MoveIn.With("changeReason", reason).With("changeDate", date).Read().Failures));

    [Fact]
    [Trait("Requirement", "C06")]
    public void The_day_of_arrival_decides_and_not_the_day_of_sending() =>
        Assert.True(NoticeSample.MoveIn.With("changeDate", "20260403").Read(arrival: DateOnly.Parse("2026-04-03", CultureInfo.InvariantCulture)).IsSound);

    [Theory]
    [Trait("Requirement", "C07")]
    [InlineData("20260402", "C07:5,11")]
    [InlineData("20260401", "")]
    [InlineData("20260400", "")]
    public void A_change_before_birth_is_a_warning_when_both_are_complete(string birth, string warnings)
    {
        var reading = NoticeSample.MoveIn.With("birthDate", birth).Read();
        Assert.True(reading.IsSound);
        Assert.Equal(warnings, NoticeSample.Shape(reading.Warnings));
    }
}
