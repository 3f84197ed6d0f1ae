using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Rows 11 and 13 for a removed person: code and number, which may have changed elsewhere (ruling 23).</summary>
[Trait("Requirement", "U4")]
public sealed class ReturnTests
{
    private static readonly string OtherNumber = Numbers.Individual(77);
    private static readonly string OwnNumber = Numbers.Individual(12345678901);
    private static readonly string OtherCode = Numbers.Code(9);
    private static readonly string OwnCode = Numbers.Code(1234567890);

    public static TheoryData<string> Reasons() => ["11", "13"];

    public static TheoryData<string> Entries() => ["11", "13", "1"];

    [Theory]
    [MemberData(nameof(Reasons))]
    [Cells("11,13/must-equal,errors-warnings")]
    public void A_changed_number_must_equal_unless_the_former_one_is_named(string reason)
    {
        var changed = NoticeSample.Of(reason).With("individualNumber", OtherNumber);
        Assert.Equal($"R{reason}-equal:9", JudgeSample.Shape(changed, JudgeSample.Removed));

        var named = JudgeSample.Accept(changed.With("formerIndividualNumber", OwnNumber), JudgeSample.Removed);
        Assert.Equal(new NumberToClaim(Numbers.IndividualNumber(77), MayBeOwnFormer: true), named.NumberToClaim);
        Assert.Equal(Numbers.IndividualNumber(77), named.Next.IndividualNumber);
        Assert.Empty(named.Warnings);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    [Trait("Requirement", "C13")]
    [Cells("1/errors-warnings")]
    public void A_changed_code_must_equal_unless_the_former_one_is_named(string reason)
    {
        var changed = NoticeSample.Of(reason).With("residentCode", OtherCode);
        Assert.Equal($"R{reason}-equal:1", JudgeSample.Shape(changed, JudgeSample.RowFor(reason)));

        var named = changed.With("formerResidentCode", OwnCode);
        Assert.Equal(Numbers.ResidentCode(1234567890), named.Notice().PersonCode);
        var accepted = JudgeSample.Accept(named, JudgeSample.RowFor(reason));
        Assert.Equal(Numbers.ResidentCode(9), accepted.CodeToClaim);
        Assert.Equal(Numbers.ResidentCode(9), accepted.Next.ResidentCode);
        Assert.Null(accepted.NumberToClaim);
        Assert.Empty(accepted.Warnings);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Both_may_have_changed(string reason)
    {
        var accepted = JudgeSample.Accept(
            NoticeSample.Of(reason)
                .With("residentCode", OtherCode).With("formerResidentCode", OwnCode)
                .With("individualNumber", OtherNumber).With("formerIndividualNumber", OwnNumber),
            JudgeSample.Removed);
        Assert.Equal(Numbers.ResidentCode(9), accepted.CodeToClaim);
        Assert.Equal(Numbers.IndividualNumber(77), accepted.NumberToClaim?.Number);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_former_number_or_code_that_is_not_the_stored_one_is_refused(string reason) => Assert.Equal(
        $"R{reason}-former:9 R{reason}-former:1",
        JudgeSample.Shape(
            NoticeSample.Of(reason)
                .With("residentCode", OtherCode).With("formerResidentCode", Numbers.Code(10))
                .With("individualNumber", OtherNumber).With("formerIndividualNumber", Numbers.Individual(78)),
            JudgeSample.Removed));

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_former_number_without_a_new_one_is_refused(string reason) => Assert.Equal(
        $"R{reason}-former:9",
        JudgeSample.Shape(NoticeSample.Of(reason).Without("individualNumber").With("formerIndividualNumber", OwnNumber), JudgeSample.Removed));

    [Theory]
    [MemberData(nameof(Reasons))]
    [Trait("Requirement", "C14")]
    public void A_new_number_or_code_that_is_the_former_one_changes_nothing(string reason)
    {
        Assert.Equal("C14:9", JudgeSample.Shape(NoticeSample.Of(reason).With("formerIndividualNumber", OwnNumber), JudgeSample.Removed));
        Assert.Equal("C14:1", JudgeSample.Shape(NoticeSample.Of(reason).With("formerResidentCode", OwnCode), JudgeSample.Removed));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    [Trait("Requirement", "U2")]
    public void Former_number_and_code_are_for_somebody_held_here(string reason)
    {
        Assert.Equal("U2:9", JudgeSample.Shape(NoticeSample.Of(reason).With("formerIndividualNumber", OtherNumber), null));
        Assert.Equal("U2:1", JudgeSample.Shape(NoticeSample.Of(reason).With("formerResidentCode", OtherCode), null));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_number_that_went_missing_is_a_warning(string reason)
    {
        var accepted = JudgeSample.Accept(NoticeSample.Of(reason).Without("individualNumber"), JudgeSample.Removed);
        Assert.Equal($"R{reason}-warning:9", NoticeSample.Shape(accepted.Warnings));
        Assert.Null(accepted.NumberToClaim);
        Assert.Null(accepted.Next.IndividualNumber);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_number_where_none_was_stored_is_to_be_claimed(string reason)
    {
        var removed = new PersonRecord(JudgeSample.Removed.Items.With(KnownItems.IndividualNumber, string.Empty));
        var accepted = JudgeSample.Accept(NoticeSample.Of(reason), removed);
        Assert.Equal(Numbers.IndividualNumber(12345678901), accepted.NumberToClaim?.Number);
        Assert.Empty(accepted.Warnings);
        Assert.Equal($"R{reason}-former:9", JudgeSample.Shape(NoticeSample.Of(reason).With("formerIndividualNumber", OtherNumber), removed));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void What_stays_is_not_claimed_again(string reason)
    {
        var accepted = JudgeSample.Accept(NoticeSample.Of(reason), JudgeSample.Removed);
        Assert.Null(accepted.NumberToClaim);
        Assert.Null(accepted.CodeToClaim);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_failure_of_the_row_is_named_together(string reason) => Assert.Equal(
        $"R{reason}-former:9 R{reason}-equal:1",
        JudgeSample.Shape(
            NoticeSample.Of(reason).With("residentCode", OtherCode).With("individualNumber", OtherNumber).With("formerIndividualNumber", Numbers.Individual(78)),
            JudgeSample.Removed));
}
