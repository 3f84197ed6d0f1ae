using Juki.Records.Judging;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Rows 41 個人番号の変更請求, 42 個人番号の職権修正 and 43 個人番号の職権記載等.</summary>
[Trait("Requirement", "U4")]
public sealed class NumberChangeTests
{
    private static readonly string OwnNumber = Numbers.Individual(12345678901);

    [Theory]
    [Trait("Requirement", "C12")]
    [Cells("41,42,43/errors-warnings,may-differ")]
    [InlineData("41", false)]
    [InlineData("42", false)]
    [InlineData("43", true)]
    public void The_new_number_is_to_be_claimed_and_ones_own_former_one_is_free_for_43_only(string reason, bool mayBeOwnFormer)
    {
        var accepted = JudgeSample.Accept(NoticeSample.Of(reason), JudgeSample.Living);
        Assert.Equal(new NumberToClaim(Numbers.IndividualNumber(78), mayBeOwnFormer), accepted.NumberToClaim);
        Assert.Equal(Numbers.IndividualNumber(78), accepted.Next.IndividualNumber);
        Assert.Null(accepted.CodeToClaim);
    }

    [Theory]
    [Cells("41,42/errors-warnings C09/check,outcome")]
    [InlineData("41")]
    [InlineData("42")]
    public void The_former_number_is_mandatory_and_must_be_the_stored_one(string reason)
    {
        Assert.Equal("C09:9", JudgeSample.WholeShape(NoticeSample.Of(reason).Without("formerIndividualNumber"), JudgeSample.Living));
        Assert.Equal($"R{reason}-former:9", JudgeSample.WholeShape(NoticeSample.Of(reason).With("formerIndividualNumber", Numbers.Individual(79)), JudgeSample.Living));
        Assert.Empty(JudgeSample.Warnings(NoticeSample.Of(reason), JudgeSample.Living));
    }

    [Fact]
    [Cells("43/errors-warnings")]
    public void For_43_it_may_be_named_and_must_match_then()
    {
        Assert.Equal("R43-warning:9", JudgeSample.Warnings(NoticeSample.Of("43").With("formerIndividualNumber", OwnNumber), JudgeSample.Living));
        Assert.Equal("R43-former:9", JudgeSample.WholeShape(NoticeSample.Of("43").With("formerIndividualNumber", Numbers.Individual(79)), JudgeSample.Living));
        Assert.Equal("R43-former:9", JudgeSample.WholeShape(NoticeSample.Of("43").With("formerIndividualNumber", OwnNumber), JudgeSample.WithoutNumber));
    }

    [Fact]
    [Cells("43/errors-warnings")]
    public void A_number_that_was_stored_already_is_a_warning_for_43_and_a_first_one_is_none()
    {
        Assert.Equal("R43-warning:9", JudgeSample.Warnings(NoticeSample.Of("43"), JudgeSample.Living));
        Assert.Empty(JudgeSample.Warnings(NoticeSample.Of("43"), JudgeSample.WithoutNumber));
    }

    [Theory]
    [Trait("Requirement", "C14")]
    [Cells("41,42,43/errors-warnings C14/check,outcome")]
    [InlineData("41")]
    [InlineData("42")]
    [InlineData("43")]
    public void A_new_number_that_is_the_old_one_changes_nothing(string reason)
    {
        var same = NoticeSample.Of(reason).With("individualNumber", OwnNumber);
        Assert.Equal("C14:9", JudgeSample.WholeShape(same, JudgeSample.Living));
        Assert.Equal("C14:9", JudgeSample.WholeShape(same.With("formerIndividualNumber", OwnNumber), JudgeSample.Living));
    }

    [Theory]
    [InlineData("41")]
    [InlineData("42")]
    [InlineData("43")]
    public void A_new_number_that_is_the_former_one_named_changes_nothing_though_another_is_stored(string reason) => Assert.Equal(
        $"R{reason}-former:9 C14:9",
        JudgeSample.WholeShape(NoticeSample.Of(reason).With("formerIndividualNumber", Numbers.Individual(78)), JudgeSample.Living));

    [Theory]
    [Cells("41,42,43/must-equal")]
    [InlineData("41")]
    [InlineData("42")]
    [InlineData("43")]
    public void Everything_else_must_equal(string reason) => Assert.Equal(
        $"R{reason}-equal:1,2,7",
        JudgeSample.WholeShape(
            NoticeSample.Of(reason).With("name", "別").With("address", "市川市").With("residentCode", Numbers.Code(9)), JudgeSample.Living));
}
