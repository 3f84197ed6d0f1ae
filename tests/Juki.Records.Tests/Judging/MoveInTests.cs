using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Row 11 転入等.</summary>
[Trait("Requirement", "U4")]
public sealed class MoveInTests
{
    private static readonly string OtherNumber = Numbers.Individual(77);
    private static readonly string OwnNumber = Numbers.Individual(12345678901);

    [Theory]
    [InlineData(NoticeSample.Ichikawa)]
    [InlineData(NoticeSample.Funabashi)]
    public void Any_municipality_may_take_a_returning_person_in(string municipality) =>
        Assert.Empty(JudgeSample.Shape(JudgeSample.Return.In(municipality), JudgeSample.Removed));

    [Fact]
    public void A_returning_person_may_differ_in_all_but_code_and_number()
    {
        var sample = JudgeSample.Return.In(NoticeSample.Funabashi)
            .With("name", "別名").With("nameKana", "べつ").With("birthDate", "19900316").With("sex", "1").With("address", "船橋市")
            .With("townCode", "000000").With("formerSurname", "旧").With("formerSurnameKana", "きゅう").With("nameGaijiSerial", 1);
        Assert.Equal("R11-warning:4,5,6", JudgeSample.Warnings(sample, JudgeSample.Removed));
    }

    [Fact]
    public void A_returning_person_with_the_same_data_raises_no_warning() =>
        Assert.Empty(JudgeSample.Warnings(JudgeSample.Return, JudgeSample.Removed));

    [Fact]
    public void Another_code_than_the_stored_one_must_equal() =>
        Assert.Equal("R11-equal:1", JudgeSample.Shape(JudgeSample.Return.With("residentCode", Numbers.Code(9)), JudgeSample.Removed));

    [Fact]
    public void A_changed_number_must_equal_unless_the_former_one_is_named()
    {
        var changed = JudgeSample.Return.With("individualNumber", OtherNumber);
        Assert.Equal("R11-equal:9", JudgeSample.Shape(changed, JudgeSample.Removed));

        var named = JudgeSample.Accept(changed.With("formerIndividualNumber", OwnNumber), JudgeSample.Removed);
        Assert.Equal(Numbers.IndividualNumber(77), named.NumberToClaim);
        Assert.Equal(Numbers.IndividualNumber(77), named.Next.IndividualNumber);
        Assert.Empty(named.Warnings);
    }

    [Fact]
    public void A_former_number_that_is_not_the_stored_one_is_refused() => Assert.Equal(
        "R11-former:9",
        JudgeSample.Shape(JudgeSample.Return.With("individualNumber", OtherNumber).With("formerIndividualNumber", Numbers.Individual(78)), JudgeSample.Removed));

    [Fact]
    public void A_former_number_without_a_new_one_is_refused() => Assert.Equal(
        "R11-former:9",
        JudgeSample.Shape(JudgeSample.Return.Without("individualNumber").With("formerIndividualNumber", OwnNumber), JudgeSample.Removed));

    [Fact]
    [Trait("Requirement", "C14")]
    public void A_new_number_that_is_the_former_one_changes_nothing() => Assert.Equal(
        "C14:9",
        JudgeSample.Shape(JudgeSample.Return.With("formerIndividualNumber", OwnNumber), JudgeSample.Removed));

    [Fact]
    [Trait("Requirement", "U2")]
    public void A_former_number_is_for_a_return_only() => Assert.Equal(
        "U2:9",
        JudgeSample.Shape(NoticeSample.MoveIn.With("formerIndividualNumber", OtherNumber), null));

    [Fact]
    public void A_number_that_went_missing_is_a_warning()
    {
        var accepted = JudgeSample.Accept(JudgeSample.Return.Without("individualNumber"), JudgeSample.Removed);
        Assert.Equal("R11-warning:9", NoticeSample.Shape(accepted.Warnings));
        Assert.Null(accepted.NumberToClaim);
        Assert.Null(accepted.Next.IndividualNumber);
    }

    [Fact]
    public void A_number_where_none_was_stored_is_to_be_claimed()
    {
        var removed = new Records.Items.JukiRecord(JudgeSample.Removed.Items.With(9, string.Empty));
        Assert.Equal(Numbers.IndividualNumber(12345678901), JudgeSample.Accept(JudgeSample.Return, removed).NumberToClaim);
        Assert.Equal("R11-former:9", JudgeSample.Shape(JudgeSample.Return.With("individualNumber", OtherNumber).With("formerIndividualNumber", OwnNumber), removed));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("sex")]
    [InlineData("individualNumber")]
    public void Name_sex_and_number_may_be_blank(string member) => Assert.Empty(JudgeSample.Shape(NoticeSample.MoveIn.Without(member), null));

    [Fact]
    public void A_new_persons_number_is_to_be_claimed_and_a_stored_one_is_not()
    {
        Assert.Equal(Numbers.IndividualNumber(12345678901), JudgeSample.Accept(NoticeSample.MoveIn, null).NumberToClaim);
        Assert.Null(JudgeSample.Accept(NoticeSample.MoveIn.Without("individualNumber"), null).NumberToClaim);
        Assert.Null(JudgeSample.Accept(JudgeSample.Return, JudgeSample.Removed).NumberToClaim);
    }

    [Fact]
    public void Every_failure_of_the_row_is_named_together() => Assert.Equal(
        "R11-former:9 R11-equal:1",
        JudgeSample.Shape(
            JudgeSample.Return.With("residentCode", Numbers.Code(9)).With("individualNumber", OtherNumber).With("formerIndividualNumber", Numbers.Individual(78)),
            JudgeSample.Removed));
}
