using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

/// <summary>No individual number, domicile or family head comes into a supplement, under whatever name and in whatever text.</summary>
[Trait("Requirement", "U2")]
[Trait("Requirement", "F2")]
public sealed class HiddenNumberTests
{
    private static readonly string Number = Numbers.Individual(12345678901);

    public static TheoryData<string> Members() =>
        [.. FieldTable.Fuhyo.Sent.ToList().Where(item => !FieldTable.Fuhyo[item].IsInteger).Select(item => FieldTable.Fuhyo[item].JsonName), "formerResidentCode"];

    [Theory]
    [InlineData("individualNumber")]
    [InlineData("formerIndividualNumber")]
    [InlineData("honseki")]
    [InlineData("hittosha")]
    [InlineData("本籍")]
    [InlineData("筆頭者")]
    public void A_member_that_is_no_item_of_a_supplement_is_refused(string member)
    {
        foreach (var act in ReferenceCells.EachAct.Split(','))
            Assert.Equal("U2:", NoticeSample.Shape(NoticeSample.Of(act).With(member, Number).Read().Failures));
        Assert.Equal("U2:", NoticeSample.Shape(VoidSample.SecondOfSupplement.With(member, Number).Read().Failures));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void A_text_that_holds_a_number_is_refused_with_its_item_and_the_number_is_not_repeated(string member)
    {
        var item = FieldTable.Fuhyo.Find(member)!.Item;
        foreach (var text in new[] { Number, $"試験 {Number[..4]}-{Number[4..8]}-{Number[8..]}" })
        {
            var failures = FuhyoSample.OverseasEntry.With(member, text).Read().Failures;
            Assert.Single(failures, failure => failure.Check == "U2" && failure.Items.SequenceEqual([item]) && failure.Message.StartsWith(member + " holds", StringComparison.Ordinal));
            Assert.All(failures, failure => Assert.DoesNotContain(Number[..4], failure.Message, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("name", "U2:2")]
    [InlineData("address", "U2:7")]
    [InlineData("lastAddress", "U2:30")]
    public void That_is_all_that_is_wrong_with_a_text(string member, string shape) =>
        Assert.Equal(shape, NoticeSample.Shape(FuhyoSample.OverseasEntry.With(member, $"市川市１　{Number}").Read().Failures));

    [Fact]
    public void Nor_is_one_the_number_of_the_order() => Assert.Equal("U2:22", NoticeSample.Shape(FuhyoSample.Entry.Enveloped(Number).Read().Failures));

    [Fact]
    public void A_void_holds_none_in_its_reason_or_code()
    {
        Assert.Equal("U2:", NoticeSample.Shape(VoidSample.SecondOfSupplement.With("reason", $"届出の取下げ {Number}").Read().Failures));
        Assert.Equal("U2:1 C02:1", NoticeSample.Shape(VoidSample.SecondOfSupplement.With("residentCode", Number).Read().Failures));
    }

    [Fact]
    public void A_file_of_numbers_takes_such_a_text()
    {
        Assert.True(NoticeSample.MoveIn.With("address", $"市川市１　{Number}").Read().IsSound);
        Assert.True(VoidSample.Second.With("reason", Number).Read().IsSound);
    }

    [Fact]
    public void A_row_of_a_file_is_checked_as_a_notice_is()
    {
        var row = FuhyoSample.Entry.With("sequence", 1);
        Assert.Empty(row.ReadAsRow().Failures);
        Assert.Equal("U2:7", NoticeSample.Shape(row.With("address", Number).ReadAsRow().Failures));
    }

    [Fact]
    [Trait("Requirement", "F5")]
    [Cells("fuhyo-15/notes")]
    public void Overseas_movers_alone_are_provided_from_it() =>
        Assert.Equal([false, true], RegisterFile.All.Select(register => register.ProvidesOverseasOnly));
}
