using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

/// <summary>The state (附票本人確認情報状態区分) that a notice carries, with its act and its address (rulings 26 and 27).</summary>
[Trait("Requirement", "U3")]
[Trait("Requirement", "U4")]
public sealed class SupplementStateTests
{
    [Theory]
    [Cells(ReferenceCells.EachAct + "/state-after fuhyo-15/format")]
    [InlineData("1", "0 1")]
    [InlineData("2", "9")]
    [InlineData("3", "0 1")]
    [InlineData("4", "0 1")]
    public void An_act_carries_its_states_only(string act, string states)
    {
        foreach (var state in new[] { KnownFlags.InJapan, KnownFlags.Overseas, KnownFlags.Struck })
        {
            var sample = NoticeSample.Of(act).With("stateClass", state);
            sample = state == KnownFlags.Overseas ? sample.Without("addressMunicipalityCode") : sample;
            Assert.Equal(states.Contains(state, StringComparison.Ordinal) ? string.Empty : "C04:10,33", NoticeSample.Shape(sample.Read().Failures));
        }
    }

    [Theory]
    [Cells("3/errors-warnings fuhyo-7/format")]
    [InlineData("1")]
    [InlineData("3")]
    [InlineData("4")]
    public void An_overseas_mover_lives_in_no_municipality_and_anybody_else_does(string act)
    {
        var sample = NoticeSample.Of(act);
        Assert.Equal("C04:29,33", NoticeSample.Shape(sample.With("stateClass", KnownFlags.Overseas).Read().Failures));
        Assert.Equal("C09:29", NoticeSample.Shape(sample.Without("addressMunicipalityCode").Read().Failures));
    }

    [Fact]
    public void Of_a_removed_one_either_may_be_so() => Assert.True(NoticeSample.Of("2").Without("addressMunicipalityCode").Read().IsSound);

    [Fact]
    public void What_is_malformed_is_told_alone()
    {
        Assert.Equal("C04:29", NoticeSample.Shape(FuhyoSample.Entry.With("addressMunicipalityCode", "1").Read().Failures));
        Assert.Equal("C04:33", NoticeSample.Shape(FuhyoSample.Entry.With("stateClass", "7").Without("addressMunicipalityCode").Read().Failures));
    }

    [Fact]
    [Cells("fuhyo-8/format")]
    public void The_address_of_an_overseas_mover_says_that_the_person_is_one()
    {
        Assert.Equal("国外転出", FuhyoSample.OverseasEntry.Notice().Items[KnownItems.Address]);
        Assert.Equal("C09:7", NoticeSample.Shape(FuhyoSample.OverseasEntry.With("address", "　").Read().Failures));
    }
}
