using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Reasons;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Columns "person must be" and "state after".</summary>
[Trait("Requirement", "U4")]
public sealed class PersonMustBeTests
{
    private static readonly Dictionary<string, PersonRecord?> Rows = new()
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
    [Cells(ReferenceCells.EachReason + "/person")]
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
    public void A_reason_comes_in_its_states_only(string reason, string states)
    {
        foreach (var (state, row) in Rows)
        {
            var expected = states.Contains(state, StringComparison.Ordinal) ? string.Empty : $"R{reason}-person:1,10";
            Assert.Equal(expected, JudgeSample.Shape(NoticeSample.Of(reason), row));
        }
    }

    [Fact]
    public void A_wrong_state_is_named_alone() =>
        Assert.Equal("R31-person:1,10", JudgeSample.Shape(NoticeSample.MoveWithin.With("name", "別人").In(NoticeSample.Funabashi), JudgeSample.Removed));

    [Theory]
    [Cells(ReferenceCells.EachReason + "/state-after item-21/format item-12/format")]
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
    public void A_reason_leaves_the_person_in_its_state_after(string reason, PersonState after)
    {
        var next = JudgeSample.Accept(NoticeSample.Of(reason), JudgeSample.RowFor(reason)).Next;

        Assert.Equal(after, PersonStates.Of(next));
        Assert.Equal(after == PersonState.Alive ? "0" : "1", next.Items[KnownItems.RemovedFlag]);
        Assert.Equal(after == PersonState.Alive ? "0" : "1", next.Items[KnownItems.RetentionFlag]);
    }
}
