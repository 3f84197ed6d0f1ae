using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Column "may be blank": name, sex and number, where the current row has them and where it has not.</summary>
[Trait("Requirement", "U4")]
public sealed class MayBeBlankTests
{
    private static readonly PersonRecord Blank = NoticeSample.MoveIn.Without("name").Without("sex").Without("individualNumber").Stored();

    [Theory]
    [Cells(ReferenceCells.EachReason + "/may-be-blank item-2/notes C03/check,outcome")]
    [Trait("Requirement", "C03")]
    [InlineData("11", "", "", "")]
    [InlineData("12", "", "", "")]
    [InlineData("13", "", "", "")]
    [InlineData("21", "R21-equal:2", "R21-equal:6", "R21-equal:9")]
    [InlineData("22", "R22-equal:2", "R22-equal:6", "R22-equal:9")]
    [InlineData("23", "R23-equal:2", "R23-equal:6", "R23-equal:9")]
    [InlineData("31", "R31-equal:2", "R31-equal:6", "R31-equal:9")]
    [InlineData("32", "R32-blank:2", "R32-equal:6", "R32-equal:9")]
    [InlineData("33", "", "", "R33-equal:9")]
    [InlineData("41", "R41-equal:2", "R41-equal:6", "C03:9")]
    [InlineData("42", "R42-equal:2", "R42-equal:6", "C03:9")]
    [InlineData("43", "R43-equal:2", "R43-equal:6", "C03:9")]
    [InlineData("51", "R51-equal:2", "R51-equal:6", "R51-equal:9")]
    [InlineData("52", "R52-equal:2", "R52-equal:6", "R52-equal:9")]
    [InlineData("1", "C09:2", "", "")]
    [InlineData("2", "C09:2", "R2-equal:6", "")]
    [InlineData("3", "C09:2", "", "")]
    [InlineData("4", "C09:2", "R4-equal:6", "")]
    public void What_the_current_row_has_may_become_blank_where_the_reason_says_so(string reason, string name, string sex, string number)
    {
        var (sample, current) = (NoticeSample.Of(reason), JudgeSample.RowFor(reason));

        Assert.Equal(name, JudgeSample.WholeShape(sample.Without("name"), current));
        Assert.Equal(sex, JudgeSample.WholeShape(sample.Without("sex"), current));
        Assert.Equal(number, JudgeSample.WholeShape(sample.Without("individualNumber"), current));
    }

    [Theory]
    [Cells(ReferenceCells.EachReasonOfTheLiving + "/may-be-blank item-9/notes")]
    [InlineData("21")]
    [InlineData("22")]
    [InlineData("23")]
    [InlineData("31")]
    [InlineData("32")]
    [InlineData("33", "name", "試験　華子")]
    [InlineData("43", "individualNumber", "")]
    [InlineData("51")]
    [InlineData("52")]
    public void What_is_stored_blank_comes_blank(string reason, string? but = null, string value = "")
    {
        var sample = NoticeSample.Of(reason).Without("name").Without("sex").Without("individualNumber");
        if (but is not null)
            sample = sample.With(but, but == "individualNumber" ? Numbers.Individual(78) : value);
        Assert.Empty(JudgeSample.WholeShape(sample, Blank));
    }

    [Theory]
    [InlineData("41")]
    [InlineData("42")]
    public void A_change_of_number_has_no_use_where_none_is_stored(string reason) => Assert.Equal(
        $"R{reason}-former:9",
        JudgeSample.WholeShape(NoticeSample.Of(reason).Without("name").Without("sex"), Blank));
}
