using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Rows 21 転出, 22 死亡 and 23 職権消除等.</summary>
[Trait("Requirement", "U4")]
public sealed class RemovalTests
{
    public static TheoryData<string> Reasons() => ["21", "22", "23"];

    [Theory]
    [MemberData(nameof(Reasons))]
    [Cells("21,22,23/may-differ,must-equal,errors-warnings")]
    public void It_may_differ_in_reason_date_operator_terminal_and_number_only(string reason)
    {
        var accepted = JudgeSample.Accept(NoticeSample.Of(reason).With("operatorId", "op-2").With("terminalId", "t-2"), JudgeSample.Living);
        Assert.Empty(accepted.Warnings);
        Assert.Null(accepted.NumberToClaim);
        Assert.Null(accepted.CodeToClaim);
        Assert.Equal(2, accepted.Next.SequenceNumber);
        Assert.Equal("R" + reason + "-equal:2,7", JudgeSample.Shape(NoticeSample.Of(reason).With("name", "別名").With("address", "市川市"), JudgeSample.Living));
    }

    [Theory]
    [Cells("21/errors-warnings")]
    [InlineData("20270402", "")]
    [InlineData("20270403", "R21-warning:11")]
    [InlineData("20250402", "")]
    [InlineData("20250401", "R21-warning:11")]
    public void A_move_out_more_than_a_calendar_year_off_is_a_warning(string date, string warnings) =>
        Assert.Equal(warnings, JudgeSample.Warnings(NoticeSample.MoveOut.With("changeDate", date), JudgeSample.Living));

    [Theory]
    [Cells("22,23/errors-warnings,change-date")]
    [InlineData("22", "19900315", "")]
    [InlineData("22", "19900300", "")]
    [InlineData("22", "00000000", "")]
    [InlineData("22", "19900200", "R22-warning:5,11")]
    [InlineData("22", "19890000", "R22-warning:5,11")]
    [InlineData("22", "19900229", "")]
    [InlineData("22", "19700101", "")]
    [InlineData("23", "19890000", "")]
    [InlineData("23", "19700101", "")]
    public void A_death_before_birth_is_a_warning_where_C07_has_not_told_it(string reason, string date, string warnings) =>
        Assert.Equal(warnings, JudgeSample.Warnings(NoticeSample.Of(reason).With("changeDate", date), JudgeSample.Living));

    [Theory]
    [Trait("Requirement", "C07")]
    [Cells("22/errors-warnings C07/check,outcome")]
    [InlineData("19900314", "C07:5,11")]
    [InlineData("19900229", "C07:5,11")]
    [InlineData("19900200", "")]
    public void C07_has_told_it_where_both_are_complete(string date, string warnings)
    {
        var reading = NoticeSample.Of("22").With("changeDate", date).Read();
        Assert.True(reading.IsSound);
        Assert.Equal(warnings, NoticeSample.Shape(reading.Warnings));
    }

    [Fact]
    public void A_death_is_told_from_another_removal()
    {
        Assert.Equal("22", JudgeSample.Dead.Items[KnownItems.ChangeReason]);
        Assert.True(JudgeSample.Dead.IsRemoved);
        Assert.True(JudgeSample.Accept(NoticeSample.Of("23"), JudgeSample.Living).Next.IsRemoved);
    }
}
