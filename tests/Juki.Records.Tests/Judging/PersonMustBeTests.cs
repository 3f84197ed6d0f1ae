using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Reasons;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Columns "person must be" and "state after".</summary>
[Trait("Requirement", "U4")]
public sealed class PersonMustBeTests
{
    [Theory]
    [InlineData("11", "N", PersonState.Never)]
    [InlineData("11", "A", PersonState.Alive)]
    [InlineData("11", "R", PersonState.Removed)]
    [InlineData("11", "D", PersonState.Dead)]
    [InlineData("1", "A", PersonState.Alive)]
    [InlineData("1", "R", PersonState.Removed)]
    public void The_current_row_tells_the_state(string reason, string row, PersonState state) =>
        Assert.Equal(state, PersonStates.Of(JudgeSample.RowsFor(reason)[row]));

    [Fact]
    [Cells("fuhyo-15/format")]
    public void An_overseas_mover_is_on_the_supplement() => Assert.Equal(PersonState.Alive, PersonStates.Of(JudgeSample.Abroad));

    [Theory]
    [Cells(ReferenceCells.EachReason + "," + ReferenceCells.EachAct + "/person,errors-warnings")]
    [InlineData("11", "N R")]
    [InlineData("12", "N")]
    [InlineData("13", "N R D")]
    [InlineData("21", "A")]
    [InlineData("22", "A")]
    [InlineData("23", "A")]
    [InlineData("31", "A")]
    [InlineData("32", "A")]
    [InlineData("33", "A")]
    [InlineData("41", "A")]
    [InlineData("42", "A")]
    [InlineData("43", "A")]
    [InlineData("51", "A")]
    [InlineData("52", "A")]
    [InlineData("1", "N R")]
    [InlineData("2", "A")]
    [InlineData("3", "A")]
    [InlineData("4", "A")]
    public void A_reason_comes_in_its_states_only(string reason, string states)
    {
        foreach (var (state, row) in JudgeSample.RowsFor(reason))
        {
            var expected = states.Contains(state, StringComparison.Ordinal) ? string.Empty : $"R{reason}-person:1,10";
            Assert.Equal(expected, JudgeSample.Shape(NoticeSample.Of(reason), row));
        }
    }

    [Fact]
    public void A_wrong_state_is_named_alone() =>
        Assert.Equal("R31-person:1,10", JudgeSample.Shape(NoticeSample.MoveWithin.With("name", "別人").In(NoticeSample.Funabashi), JudgeSample.Removed));

    [Theory]
    [Cells(ReferenceCells.EachReason + "," + ReferenceCells.EachAct + "/state-after item-21/format item-12/format")]
    [InlineData("11", PersonState.Alive)]
    [InlineData("12", PersonState.Alive)]
    [InlineData("13", PersonState.Alive)]
    [InlineData("21", PersonState.Removed)]
    [InlineData("22", PersonState.Dead)]
    [InlineData("23", PersonState.Removed)]
    [InlineData("31", PersonState.Alive)]
    [InlineData("32", PersonState.Alive)]
    [InlineData("33", PersonState.Alive)]
    [InlineData("41", PersonState.Alive)]
    [InlineData("42", PersonState.Alive)]
    [InlineData("43", PersonState.Alive)]
    [InlineData("51", PersonState.Alive)]
    [InlineData("52", PersonState.Alive)]
    [InlineData("1", PersonState.Alive)]
    [InlineData("2", PersonState.Removed)]
    [InlineData("3", PersonState.Alive)]
    [InlineData("4", PersonState.Alive)]
    public void A_reason_leaves_the_person_in_its_state_after(string reason, PersonState after)
    {
        var next = JudgeSample.Accept(NoticeSample.Of(reason), JudgeSample.RowFor(reason)).Next;

        Assert.Equal(after, PersonStates.Of(next));
        Assert.Equal(after != PersonState.Alive, next.IsRemoved);
        foreach (var flag in new[] { KnownItems.RemovedFlag, KnownItems.RetentionFlag }.Where(next.Items.Fields.Has))
            Assert.Equal(after == PersonState.Alive ? "0" : "1", next.Items[flag]);
    }
}
