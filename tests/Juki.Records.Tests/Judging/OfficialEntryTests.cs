using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Row 13 職権記載等, besides what it shares with 11 (see <see cref="ReturnTests"/>).</summary>
[Trait("Requirement", "U4")]
public sealed class OfficialEntryTests
{
    private static readonly NoticeSample Entry = NoticeSample.Of("13");

    [Fact]
    [Cells("13/errors-warnings")]
    public void A_revival_is_a_warning_and_told_apart_for_the_prefecture()
    {
        var revived = JudgeSample.Accept(Entry, JudgeSample.Dead);
        Assert.Equal("R13-warning:10", NoticeSample.Shape(revived.Warnings));
        Assert.True(revived.IsRevival);
        Assert.False(revived.Next.IsRemoved);
    }

    [Fact]
    [Cells("13/errors-warnings")]
    public void Somebody_removed_comes_back_under_another_name_without_a_warning()
    {
        var accepted = JudgeSample.Accept(
            Entry.With("name", "帰化　太郎").With("nameKana", "きか　たろう").With("birthDate", "19900316").With("sex", "1"), JudgeSample.Removed);
        Assert.Empty(accepted.Warnings);
        Assert.False(accepted.IsRevival);
    }

    [Fact]
    [Cells("13/errors-warnings,must-equal")]
    public void The_living_are_refused_and_the_dead_keep_code_and_number()
    {
        Assert.Equal("R13-person:1,10", JudgeSample.Shape(Entry, JudgeSample.Living));
        Assert.Equal(
            "R13-equal:1,9",
            JudgeSample.Shape(Entry.With("residentCode", Numbers.Code(9)).With("individualNumber", Numbers.Individual(77)), JudgeSample.Dead));
    }

    [Fact]
    public void Somebody_never_held_is_entered() => Assert.False(JudgeSample.Accept(Entry, null).IsRevival);
}
