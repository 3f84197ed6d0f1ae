using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Reasons;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

[Trait("Requirement", "U4")]
public sealed class StateTests
{
    private static readonly Dictionary<string, JukiRecord?> Rows = new()
    {
        ["N"] = null,
        ["A"] = JudgeSample.Living,
        ["R"] = JudgeSample.Removed,
        ["D"] = JudgeSample.Dead,
    };

    [Theory]
    [InlineData("N", PersonState.Never)]
    [InlineData("A", PersonState.Alive)]
    [InlineData("R", PersonState.Removed)]
    [InlineData("D", PersonState.Dead)]
    public void The_current_row_tells_the_state(string row, PersonState state) => Assert.Equal(state, PersonStates.Of(Rows[row]));

    [Theory]
    [InlineData("11", "N", "")]
    [InlineData("11", "A", "R11-person:1,10")]
    [InlineData("11", "R", "")]
    [InlineData("11", "D", "R11-person:1,10")]
    [InlineData("21", "N", "R21-person:1,10")]
    [InlineData("21", "A", "")]
    [InlineData("21", "R", "R21-person:1,10")]
    [InlineData("21", "D", "R21-person:1,10")]
    [InlineData("31", "N", "R31-person:1,10")]
    [InlineData("31", "A", "")]
    [InlineData("31", "R", "R31-person:1,10")]
    [InlineData("31", "D", "R31-person:1,10")]
    public void A_reason_comes_in_its_states_only(string reason, string row, string shape)
    {
        var sample = reason switch
        {
            "11" => NoticeSample.MoveIn,
            "21" => NoticeSample.MoveOut,
            _ => NoticeSample.MoveWithin,
        };
        Assert.Equal(shape, JudgeSample.Shape(sample, Rows[row]));
    }

    [Fact]
    public void A_wrong_state_is_named_alone() =>
        Assert.Equal("R31-person:1,10", JudgeSample.Shape(NoticeSample.MoveWithin.With("name", "別人").In(NoticeSample.Funabashi), JudgeSample.Removed));

    [Fact]
    public void A_reason_without_a_row_is_an_error_of_the_caller()
    {
        var notice = NoticeSample.MoveIn.Notice();
        var other = new Records.Notices.JukiNotice(notice.Sender, notice.Id, notice.Time, notice.Items.With(JukiItem.ChangeReason, "12"));
        var error = Assert.Throws<ReasonNotTakenException>(() => Judge.Decide(other, null, NoticeSample.Arrival, NoticeSample.Now));
        Assert.Equal("reason-not-taken", error.Code);
    }
}
