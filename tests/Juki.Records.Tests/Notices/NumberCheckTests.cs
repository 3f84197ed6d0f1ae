using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

public sealed class NumberCheckTests
{
    [Theory]
    [Trait("Requirement", "C02")]
    [Cells("C02/check,outcome item-1/format")]
    [InlineData("12345678901")]
    [InlineData("1234567890")]
    [InlineData("123456789033")]
    [InlineData("１２３４５６７８９０３")]
    [InlineData(" 12345678903")]
    public void A_resident_code_must_be_eleven_digits_with_their_check_digit(string code) => Assert.All(
        RegisterFile.All, register => Assert.Equal("C02:1", NoticeSample.Shape(NoticeSample.FirstIn(register).With("residentCode", code).Read().Failures)));

    [Theory]
    [Trait("Requirement", "C03")]
    [Cells("C03/check,outcome item-9/format")]
    [InlineData("123456789012")]
    [InlineData("12345678901")]
    [InlineData("1234567890188")]
    [InlineData("１２３４５６７８９０１８")]
    public void An_individual_number_must_be_twelve_digits_with_their_check_digit(string number)
    {
        Assert.Equal("C03:9", NoticeSample.Shape(NoticeSample.MoveIn.With("individualNumber", number).Read().Failures));
        Assert.Equal("C03:9", NoticeSample.Shape(NoticeSample.MoveIn.With("formerIndividualNumber", number).Read().Failures));
    }

    [Theory]
    [Trait("Requirement", "C09")]
    [Cells("C09/check,outcome")]
    [InlineData("11", new[] { KnownItems.ResidentCode, KnownItems.BirthDate, KnownItems.Address, KnownItems.ChangeReason, KnownItems.ChangeDate, KnownItems.MunicipalityCode, KnownItems.SequenceNumber })]
    [InlineData("1", new[] { KnownItems.ResidentCode, KnownItems.Name, KnownItems.BirthDate, KnownItems.Address, KnownItems.ChangeReason, KnownItems.ChangeDate, KnownItems.MunicipalityCode, KnownItems.StateClass, KnownItems.GaijiFlag, KnownItems.GaijiPattern })]
    public void A_mandatory_item_may_not_be_absent_or_blank(string reason, int[] mandatory)
    {
        var sample = NoticeSample.FirstFor(reason);
        foreach (var item in mandatory)
        {
            Assert.Equal($"C09:{item}", NoticeSample.Shape(sample.Without(sample.Register.Fields[item].JsonName).Read().Failures));
            Assert.Equal($"C09:{item}", NoticeSample.Shape(sample.With(item, string.Empty).Read().Failures));
        }
    }

    [Fact]
    [Trait("Requirement", "C09")]
    public void An_address_of_spaces_only_is_blank() =>
        Assert.Equal("C09:7", NoticeSample.Shape(NoticeSample.MoveIn.With("address", "　 ").Read().Failures));

    [Theory]
    [Trait("Requirement", "C09")]
    [Cells("C09/check item-2,item-4,item-6,item-9/notes")]
    [InlineData("name")]
    [InlineData("nameKana")]
    [InlineData("sex")]
    [InlineData("individualNumber")]
    [InlineData("townCode")]
    [InlineData("operatorId")]
    [InlineData("terminalId")]
    [InlineData("gaijiFlag")]
    public void Any_other_item_may_be_absent(string member) => Assert.True(NoticeSample.MoveIn.Without(member).Read().IsSound);

    [Theory]
    [Trait("Requirement", "C11")]
    [Cells("C11/check,outcome item-22/format,notes")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e0")]
    [InlineData("9223372036854775808")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void A_malformed_sequence_number_is_refused(string value)
    {
        var json = NoticeSample.MoveIn.Without("sequenceNumber").Json[..^1] + $",\"sequenceNumber\":{value}}}";
        Assert.Equal("C11:22", NoticeSample.Shape(NoticeSample.ReadText(json).Failures));
    }

    [Theory]
    [Trait("Requirement", "C11")]
    [InlineData(1L)]
    [InlineData(long.MaxValue)]
    public void A_sequence_number_is_from_one_to_the_largest_integer(long value) =>
        Assert.Equal(value, NoticeSample.MoveIn.With("sequenceNumber", value).Notice().SequenceNumber);
}
