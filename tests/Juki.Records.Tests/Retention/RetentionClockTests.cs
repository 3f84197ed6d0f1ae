using System.Globalization;
using CsCheck;
using Juki.Records.Items;
using Juki.Records.Retention;
using Juki.Records.Tests.Judging;

namespace Juki.Records.Tests.Retention;

[Trait("Requirement", "R1")]
public sealed class RetentionClockTests
{
    [Theory]
    [InlineData("2026-04-01", "2176-03-31")]
    [InlineData("2030-06-10", "2180-06-09")]
    [InlineData("2031-03-20", "2181-03-19")]
    [InlineData("2090-02-28", "2240-02-27")]
    [InlineData("2028-02-29", "2178-02-28")]
    [InlineData("2028-03-01", "2178-02-28")]
    [InlineData("2090-03-01", "2240-02-29")]
    [InlineData("2026-01-01", "2175-12-31")]
    public void A_period_ends_150_years_on_its_first_day_counted(string start, string lastDayKept) =>
        Assert.Equal(Day(lastDayKept).AddDays(1), RetentionClock.EraseFrom(Day(start)));

    [Fact]
    public void The_current_row_of_a_living_record_has_no_end() =>
        Assert.Null(RetentionClock.EraseFrom(Received(JudgeSample.Living, "2030-06-10"), null));

    [Fact]
    public void A_superseded_row_is_counted_from_the_next_notice() =>
        Assert.Equal(Day("2180-06-10"), RetentionClock.EraseFrom(Received(JudgeSample.Living, "2026-04-01"), Day("2030-06-10")));

    [Fact]
    [Cells("item-19/notes item-12/notes")]
    public void A_removal_is_counted_from_its_own_day_whatever_follows()
    {
        var removal = Received(JudgeSample.Removed, "2031-03-20");
        Assert.Equal(Day("2181-03-20"), RetentionClock.EraseFrom(removal, Day("2035-01-05")));
        Assert.Equal(Day("2181-03-20"), RetentionClock.EraseFrom(removal, null));
        Assert.Equal(Day("2240-02-28"), RetentionClock.EraseFrom(Received(JudgeSample.Dead, "2090-02-28"), null));
    }

    [Fact]
    [Cells("item-12/format,notes")]
    public void A_superseded_rows_clock_runs_and_nothing_else_of_it_changes()
    {
        var kept = RetentionClock.Superseded(JudgeSample.Living);
        Assert.Equal([KnownItems.RetentionFlag], kept.Items.DifferingFrom(JudgeSample.Living.Items).ToList());
        Assert.Equal(KnownFlags.ClockRunning, kept.RetentionFlag);
    }

    [Fact]
    public void A_later_start_never_ends_earlier() => Gen.Int[0, 60000].Sample(days =>
    {
        var start = new DateOnly(2000, 1, 1).AddDays(days);
        return RetentionClock.EraseFrom(start) <= RetentionClock.EraseFrom(start.AddDays(1)) && RetentionClock.EraseFrom(start) >= start.AddYears(RetentionClock.Years);
    });

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static PersonRecord Received(PersonRecord row, string day) => new(row.Items.With(KnownItems.ReceivedOn, day));
}
