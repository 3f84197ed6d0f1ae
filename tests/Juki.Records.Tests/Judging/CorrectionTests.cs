using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Rows 31 転居, 32 軽微な修正 and 33 職権修正等.</summary>
[Trait("Requirement", "U4")]
public sealed class CorrectionTests
{
    [Fact]
    [Cells("31/may-differ,errors-warnings")]
    public void A_move_within_may_change_the_whole_address_group() => Assert.Empty(JudgeSample.Shape(
        NoticeSample.MoveWithin.With("address", "市川市〓").With("addressGaijiCount", 1).With("gaijiFlag", "1").With("addressGaijiSerial", 1).With("townCode", "003003"),
        JudgeSample.Living));

    [Fact]
    [Trait("Requirement", "C14")]
    [Cells("31/errors-warnings")]
    public void A_move_within_must_change_the_address_itself()
    {
        var same = NoticeSample.MoveWithin.With("address", JudgeSample.Living.Address);
        Assert.Equal("C14:7", JudgeSample.Shape(same.With("townCode", "003003"), JudgeSample.Living));
        Assert.Equal("R31-equal:2 C14:7", JudgeSample.Shape(same.With("name", "別人"), JudgeSample.Living));
    }

    [Fact]
    [Cells("31/errors-warnings")]
    public void A_move_within_that_changes_the_person_is_refused() => Assert.Equal(
        "R31-equal:2,4,5,6,9,25,27",
        JudgeSample.Shape(
            NoticeSample.MoveWithin.With("name", "別").With("nameKana", "べつ").With("birthDate", "19900316").With("sex", "1")
                .With("individualNumber", Numbers.Individual(77)).With("formerSurname", "旧").With("formerSurnameKana", "きゅう"),
            JudgeSample.Living));

    [Fact]
    public void A_move_within_leaves_the_person_on_the_register()
    {
        var next = JudgeSample.Accept(NoticeSample.MoveWithin, JudgeSample.Living).Next;
        Assert.Equal("市川市南八幡二丁目2番2号", next.Address);
        Assert.Equal(JudgeSample.Living.Name, next.Name);
    }

    [Theory]
    [Cells("32/may-differ,errors-warnings")]
    [InlineData("formerSurname")]
    [InlineData("townCode")]
    [InlineData("nameGaijiSerial")]
    public void A_minor_correction_may_be_of_one_item_alone(string member)
    {
        var sample = NoticeSample.Of("32").With("address", JudgeSample.Living.Address)
            .With(member, member switch { "nameGaijiSerial" => 1, "townCode" => "004004", _ => "旧" });
        Assert.Empty(JudgeSample.Shape(sample, JudgeSample.Living));
    }

    [Theory]
    [Cells("32/errors-warnings,must-equal")]
    [InlineData("nameKana", "べつ", "R32-warning:4")]
    [InlineData("name", "別", "")]
    [InlineData("formerSurname", "旧", "")]
    [InlineData("formerSurnameKana", "きゅう", "")]
    public void A_minor_correction_of_the_reading_is_a_warning(string member, string value, string warnings) =>
        Assert.Equal(warnings, JudgeSample.Warnings(NoticeSample.Of("32").With(member, value), JudgeSample.Living));

    [Theory]
    [Cells("33/errors-warnings,may-differ")]
    [InlineData("birthDate", "19900316", "R33-warning:5")]
    [InlineData("sex", "1", "R33-warning:6")]
    [InlineData("nameKana", "べつ", "")]
    [InlineData("name", "別", "")]
    public void An_official_correction_of_birth_date_or_sex_is_a_warning(string member, string value, string warnings) =>
        Assert.Equal(warnings, JudgeSample.Warnings(NoticeSample.Of("33").With(member, value), JudgeSample.Living));

    [Fact]
    [Cells("33/errors-warnings,must-equal")]
    public void An_official_correction_leaves_both_numbers() => Assert.Equal(
        "R33-equal:1,9",
        JudgeSample.Shape(NoticeSample.Of("33").With("residentCode", Numbers.Code(9)).With("individualNumber", Numbers.Individual(77)), JudgeSample.Living));

    [Theory]
    [Cells("32,33/may-differ item-25/format")]
    [InlineData("32")]
    [InlineData("33")]
    public void A_former_surname_is_recorded_changed_and_deleted(string reason)
    {
        var sample = NoticeSample.Of(reason).With("formerSurname", "旧").With("formerSurnameKana", "きゅう");
        var recorded = JudgeSample.Accept(sample, JudgeSample.Living).Next;
        Assert.Equal("旧", recorded.FormerSurname);
        Assert.Equal("舊", JudgeSample.Accept(sample.With("formerSurname", "舊"), recorded).Next.FormerSurname);
        Assert.Empty(JudgeSample.Accept(NoticeSample.Of(reason).With("address", "市川市"), recorded).Next.FormerSurname);
    }
}
