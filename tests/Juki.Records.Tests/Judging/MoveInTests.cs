using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Row 11 転入等, besides what it shares with 13 (see <see cref="ReturnTests"/>).</summary>
[Trait("Requirement", "U4")]
public sealed class MoveInTests
{
    private static readonly NoticeSample Return = NoticeSample.Of("11");

    [Theory]
    [Cells("11/errors-warnings")]
    [InlineData("nameKana", "べつ", "R11-warning:4")]
    [InlineData("birthDate", "19900316", "R11-warning:5")]
    [InlineData("sex", "1", "R11-warning:6")]
    [InlineData("name", "別名", "")]
    [InlineData("address", "市川市大洲", "")]
    public void Another_reading_birth_date_or_sex_than_before_the_removal_is_a_warning(string member, string value, string warnings) =>
        Assert.Equal(warnings, JudgeSample.Warnings(Return.With(member, value), JudgeSample.Removed));

    [Fact]
    public void All_of_them_are_one_warning() => Assert.Equal(
        "R11-warning:4,5,6",
        JudgeSample.Warnings(Return.With("nameKana", "べつ").With("birthDate", "19900316").With("sex", "1"), JudgeSample.Removed));

    [Fact]
    public void A_returning_person_with_the_same_data_raises_no_warning() => Assert.Empty(JudgeSample.Warnings(Return, JudgeSample.Removed));

    [Fact]
    public void A_new_person_raises_no_warning() => Assert.Empty(JudgeSample.Warnings(NoticeSample.MoveIn, null));

    [Fact]
    [Trait("Requirement", "C12")]
    public void A_new_persons_number_is_to_be_claimed()
    {
        var claim = JudgeSample.Accept(NoticeSample.MoveIn, null).NumberToClaim;
        Assert.Equal(Numbers.IndividualNumber(12345678901), claim?.Number);
        Assert.Null(JudgeSample.Accept(NoticeSample.MoveIn.Without("individualNumber"), null).NumberToClaim);
    }

    [Fact]
    [Trait("Requirement", "C13")]
    public void A_new_persons_code_is_claimed_by_the_record_itself() => Assert.Null(JudgeSample.Accept(NoticeSample.MoveIn, null).CodeToClaim);
}
