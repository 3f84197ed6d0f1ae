using Juki.Records.Notices;
using Juki.Records.Reasons;
using Juki.Records.Sequences;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Sequences;

/// <summary>Voids in the order of notices (ruling 9).</summary>
[Trait("Requirement", "C11")]
public sealed class VoidOrderTests
{
    private static readonly SequenceStanding Passed = Standing(PersonState.Alive, 2, (2, VoidSample.Second.Void().ContentDigest));

    [Theory]
    [InlineData(PersonState.Alive, 1, "Judge")]
    [InlineData(PersonState.Removed, 1, "Judge")]
    [InlineData(PersonState.Alive, 0, "Hold")]
    [InlineData(PersonState.Removed, 0, "Hold")]
    [InlineData(PersonState.Never, 0, "Hold")]
    [InlineData(PersonState.Alive, 2, "Conflict")]
    [InlineData(PersonState.Alive, 900, "Conflict")]
    public void The_next_number_is_judged_a_higher_one_waits_and_a_passed_one_is_a_conflict(PersonState state, long last, string verdict) =>
        Assert.Equal(verdict, SequenceRule.Decide(Standing(state, last), VoidSample.Second.Void()).GetType().Name);

    [Fact]
    public void The_same_void_again_is_a_duplicate_and_another_is_a_conflict()
    {
        Assert.IsType<SequenceVerdict.Duplicate>(SequenceRule.Decide(Passed, VoidSample.Second.Void()));
        Assert.IsType<SequenceVerdict.Conflict>(SequenceRule.Decide(Passed, VoidSample.Second.With("reason", "別").Void()));
    }

    [Fact]
    [Cells("C11/check,outcome")]
    public void A_notice_under_a_voided_number_is_a_conflict_and_the_next_one_goes_on()
    {
        var conflict = Assert.IsType<SequenceVerdict.Conflict>(Decide(Passed, NoticeSample.MoveOut));
        Assert.Equal("C11:22", NoticeSample.Shape([conflict.Failure]));
        Assert.IsType<SequenceVerdict.Judge>(Decide(Passed, NoticeSample.MoveOut.With("sequenceNumber", 3)));
    }

    [Fact]
    public void A_void_of_an_applied_number_is_a_conflict() => Assert.IsType<SequenceVerdict.Conflict>(
        SequenceRule.Decide(Standing(PersonState.Alive, 2, (2, NoticeSample.MoveOut.Notice().ContentDigest)), VoidSample.Second.Void()));

    [Fact]
    [Cells("C15/check,outcome")]
    public void What_waits_for_a_refused_number_goes_on_once_it_is_voided()
    {
        var later = NoticeSample.MoveOut.With("sequenceNumber", 3);
        Assert.IsType<SequenceVerdict.Hold>(Decide(Standing(PersonState.Alive, 1), later));
        Assert.IsType<SequenceVerdict.Judge>(Decide(Passed, later));
    }

    private static SequenceVerdict Decide(SequenceStanding standing, NoticeSample sample) =>
        SequenceRule.Decide(standing, sample.Notice(), NoticeSample.Now, TimeSpan.FromMinutes(15), NoticeSample.Now);

    private static SequenceStanding Standing(PersonState state, long last, params (long Number, ContentDigest Content)[] applied) => new(
        state, last, number => applied.Where(each => each.Number == number).Select(each => (ContentDigest?)each.Content).FirstOrDefault());
}
