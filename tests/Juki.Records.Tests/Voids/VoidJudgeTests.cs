using Juki.Records.Items;
using Juki.Records.Tests.Judging;
using Juki.Records.Tests.Support;
using Juki.Records.Voids;

namespace Juki.Records.Tests.Voids;

/// <summary>Who may give up a number (ruling 9).</summary>
[Trait("Requirement", "C11")]
[Trait("Requirement", "U4")]
public sealed class VoidJudgeTests
{
    private static readonly PersonRecord InChuoWard = NoticeSample.MoveIn.With("municipalityCode", NoticeSample.ChuoWard).From(NoticeSample.ChibaCity).Stored();

    [Fact]
    public void The_municipality_of_the_current_row_may_and_for_a_removed_person_the_last_one()
    {
        foreach (var row in new[] { JudgeSample.Living, JudgeSample.Removed, JudgeSample.Dead, JudgeSample.OnSupplement, JudgeSample.Abroad, JudgeSample.Struck })
        {
            Assert.Empty(VoidJudge.Failures(VoidSample.Second.Void(), row));
            Assert.True(VoidJudge.IsEntitled(VoidSample.Second.Void(), row));

            var other = VoidSample.Second.From(NoticeSample.Funabashi).Void();
            Assert.Equal("V-sender:22", NoticeSample.Shape(VoidJudge.Failures(other, row)));
            Assert.False(VoidJudge.IsEntitled(other, row));
        }
    }

    [Fact]
    public void A_citys_server_may_for_its_wards() =>
        Assert.Empty(VoidJudge.Failures(VoidSample.Second.From(NoticeSample.ChibaCity).Void(), InChuoWard));

    [Fact]
    public void Nobody_may_for_a_person_never_held()
    {
        Assert.Equal("V-person:1", NoticeSample.Shape(VoidJudge.Failures(VoidSample.Second.Void(), null)));
        Assert.False(VoidJudge.IsEntitled(VoidSample.Second.Void(), null));
    }
}
