using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Rows 51 住民票コードの変更請求 and 52 住民票コードの職権記載等, and act 4 住民票コードの修正.</summary>
[Trait("Requirement", "U4")]
public sealed class CodeChangeTests
{
    private static readonly string OwnCode = Numbers.Code(1234567890);

    public static TheoryData<string> Reasons() => ["51", "52", "4"];

    [Theory]
    [MemberData(nameof(Reasons))]
    [Trait("Requirement", "U5")]
    [Cells("51,52,4/person,state-after item-1/notes fuhyo-1/notes fuhyo-13/format")]
    public void The_person_is_found_by_the_old_code_and_lives_on_under_the_new_one(string reason)
    {
        var sample = NoticeSample.Of(reason);
        Assert.Equal(Numbers.ResidentCode(1234567890), sample.Notice().PersonCode);

        var next = JudgeSample.Accept(sample, JudgeSample.RowFor(reason)).Next;
        Assert.Equal(Numbers.ResidentCode(8), next.ResidentCode);
        Assert.False(next.IsRemoved);
        if (next.Items.Fields.Has(KnownItems.FormerResidentCode))
            Assert.Equal(Numbers.Code(1234567890), next.Items[KnownItems.FormerResidentCode]);
    }

    [Fact]
    public void Without_a_former_code_the_person_is_found_by_the_notices_own() =>
        Assert.Equal(Numbers.ResidentCode(1234567890), NoticeSample.MoveIn.Notice().PersonCode);

    [Theory]
    [MemberData(nameof(Reasons))]
    [Trait("Requirement", "C13")]
    [Cells("51,52,4/errors-warnings,may-differ")]
    public void The_new_code_is_to_be_claimed_and_the_number_is_not(string reason)
    {
        var accepted = JudgeSample.Accept(NoticeSample.Of(reason), JudgeSample.RowFor(reason));
        Assert.Equal(Numbers.ResidentCode(8), accepted.CodeToClaim);
        Assert.Null(accepted.NumberToClaim);
        Assert.Empty(accepted.Warnings);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    [Trait("Requirement", "C09")]
    [Cells("51,52,4/errors-warnings")]
    public void The_old_code_is_mandatory_and_must_be_the_current_one(string reason)
    {
        var (told, rows) = (ToldAs(reason), JudgeSample.RowsFor(reason));
        Assert.Equal($"C09:{told}", JudgeSample.WholeShape(NoticeSample.Of(reason).Without("formerResidentCode"), rows["A"]));
        Assert.Equal($"C02:{told}", JudgeSample.WholeShape(NoticeSample.Of(reason).With("formerResidentCode", "12345678901"), rows["A"]));
        Assert.Equal($"R{reason}-former:{told}", JudgeSample.WholeShape(NoticeSample.Of(reason).With("formerResidentCode", Numbers.Code(10)), rows["A"]));
        Assert.Equal($"R{reason}-person:1,10", JudgeSample.WholeShape(NoticeSample.Of(reason), rows["R"]));
        Assert.Equal($"R{reason}-person:1,10", JudgeSample.WholeShape(NoticeSample.Of(reason), rows["N"]));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    [Trait("Requirement", "C14")]
    [Cells("51,52,4/errors-warnings C14/check,outcome")]
    public void A_new_code_that_is_the_old_one_changes_nothing(string reason)
    {
        Assert.Equal("C14:1", JudgeSample.WholeShape(NoticeSample.Of(reason).With("residentCode", OwnCode), JudgeSample.RowFor(reason)));
        Assert.Equal(
            $"R{reason}-former:{ToldAs(reason)} C14:1",
            JudgeSample.WholeShape(NoticeSample.Of(reason).With("formerResidentCode", Numbers.Code(8)), JudgeSample.RowFor(reason)));
    }

    [Theory]
    [InlineData("51")]
    [InlineData("52")]
    [Cells("51,52/must-equal")]
    public void Everything_else_must_equal_the_number_too(string reason) => Assert.Equal(
        $"R{reason}-equal:2,9",
        JudgeSample.WholeShape(NoticeSample.Of(reason).With("name", "別").With("individualNumber", Numbers.Individual(77)), JudgeSample.Living));

    [Fact]
    public void A_notice_under_a_code_that_is_no_longer_current_must_equal()
    {
        var renamed = JudgeSample.Accept(NoticeSample.Of("51"), JudgeSample.Living).Next;
        Assert.Equal("R31-equal:1", JudgeSample.Shape(NoticeSample.MoveWithin.With("sequenceNumber", 3), renamed));
    }

    [Fact]
    [Cells("3/errors-warnings")]
    public void Nor_does_a_correction_of_a_supplement_change_it()
    {
        var renamed = JudgeSample.Accept(NoticeSample.Of("4"), JudgeSample.OnSupplement).Next;
        var correction = NoticeSample.Of("3").Numbered(3);
        Assert.Equal("R3-equal:1", JudgeSample.Shape(correction, renamed));
        Assert.Empty(JudgeSample.Accept(correction.With("residentCode", Numbers.Code(8)), renamed).Next.Items[KnownItems.FormerResidentCode]);
    }

    // The Fuhyo file has an item for the former code, which failures name.
    private static int ToldAs(string reason) => reason == "4" ? KnownItems.FormerResidentCode : KnownItems.ResidentCode;
}
