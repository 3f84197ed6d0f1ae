using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Row 21 転出.</summary>
[Trait("Requirement", "U4")]
public sealed class MoveOutTests
{
    public static TheoryData<int> Spoilt() => [.. Spoiling.All];

    [Fact]
    public void It_may_differ_in_reason_date_operator_terminal_and_number_only() =>
        Assert.Empty(JudgeSample.Shape(NoticeSample.MoveOut.With("operatorId", "op-2").With("terminalId", "t-2"), JudgeSample.Living));

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Any_other_item_must_equal(int no)
    {
        var refused = JudgeSample.Refuse(Spoiling.Apply(NoticeSample.MoveOut, no), JudgeSample.Living);
        Assert.Equal("R21-equal", refused.Check);
        Assert.Contains(no, refused.Items);
    }

    [Fact]
    public void Blank_where_the_stored_row_is_not_must_equal_too() =>
        Assert.Equal("R21-equal:9", JudgeSample.Shape(NoticeSample.MoveOut.Without("individualNumber"), JudgeSample.Living));

    [Fact]
    public void What_is_stored_blank_comes_blank()
    {
        var current = NoticeSample.MoveIn.Without("name").Without("sex").Without("individualNumber").Stored();
        Assert.Empty(JudgeSample.Shape(NoticeSample.MoveOut.Without("name").Without("sex").Without("individualNumber"), current));
    }

    [Fact]
    public void Only_the_current_municipality_sends_it() =>
        Assert.Equal("R21-sender:14 R21-equal:14", JudgeSample.Shape(NoticeSample.MoveOut.In(NoticeSample.Funabashi), JudgeSample.Living));

    [Theory]
    [InlineData("20270402", "")]
    [InlineData("20270403", "R21-warning:11")]
    [InlineData("20250402", "")]
    [InlineData("20250401", "R21-warning:11")]
    public void A_date_more_than_a_calendar_year_off_is_a_warning(string date, string warnings) =>
        Assert.Equal(warnings, JudgeSample.Warnings(NoticeSample.MoveOut.With("changeDate", date), JudgeSample.Living));

    [Fact]
    public void It_removes_the_person_and_starts_the_clock()
    {
        var next = JudgeSample.Accept(NoticeSample.MoveOut, JudgeSample.Living).Next;
        Assert.True(next.IsRemoved);
        Assert.Equal(JukiFlags.ClockRunning, next.RetentionFlag);
        Assert.Equal(2, next.SequenceNumber);
    }

    [Fact]
    public void It_claims_no_number() => Assert.Null(JudgeSample.Accept(NoticeSample.MoveOut, JudgeSample.Living).NumberToClaim);
}
