using Juki.Records.Items;
using Juki.Records.Tests.Judging;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

/// <summary>Counts, serials and flag of gaiji (rulings 15 and 20).</summary>
public sealed class GaijiCheckTests
{
    [Theory]
    [Trait("Requirement", "C08")]
    [Cells("C08/check,outcome item-3/format,notes item-20/format")]
    [InlineData("山田", 0, "0", "")]
    [InlineData("山田", 1, "1", "C08:3")]
    [InlineData("〓田", 0, "0", "C08:3")]
    [InlineData("〓田", 1, "1", "")]
    [InlineData("〓田", 1, "0", "C08:20")]
    [InlineData("〓\uE000", 2, "1", "")]
    [InlineData("邉\U000E0102田", 0, "0", "")]
    [InlineData("\uE000\U000E0102田", 1, "1", "")]
    [InlineData("山田", 0, "1", "C08:20")]
    public void Gaiji_counts_and_flag_agree_with_the_name(string name, int count, string flag, string shape) => Assert.Equal(
        shape,
        NoticeSample.Shape(NoticeSample.MoveIn.With("name", name).With("nameGaijiCount", count).With("gaijiFlag", flag).Read().Failures));

    [Theory]
    [Trait("Requirement", "C08")]
    [Cells("C08/check,outcome item-20/format")]
    [InlineData("address", "addressGaijiCount", 8)]
    [InlineData("formerSurname", "formerSurnameGaijiCount", 26)]
    public void So_do_those_of_address_and_former_surname(string text, string count, int no)
    {
        var sample = NoticeSample.MoveIn.With(text, "\U000F0001町").With("formerSurnameKana", "まち").With("gaijiFlag", "1");
        Assert.True(sample.With(count, 1).Read().IsSound);
        Assert.StartsWith($"C08:{no}", NoticeSample.Shape(sample.Read().Failures), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Requirement", "C08")]
    [Cells("item-3/format item-23/format item-24/format")]
    [InlineData("nameGaijiCount", 3, 32768L)]
    [InlineData("nameGaijiCount", 3, -1L)]
    [InlineData("addressGaijiCount", 8, -1L)]
    [InlineData("nameGaijiSerial", 23, 2147483648L)]
    [InlineData("addressGaijiSerial", 24, -1L)]
    [InlineData("formerSurnameGaijiSerial", 28, -1L)]
    public void A_count_or_serial_out_of_range_is_refused(string member, int no, long value) =>
        Assert.Equal($"C08:{no}", NoticeSample.Shape(NoticeSample.MoveIn.With(member, value).Read().Failures));

    [Fact]
    [Trait("Requirement", "C08")]
    public void Blank_counts_serials_and_flag_are_zero()
    {
        var absent = NoticeSample.MoveIn.Without("gaijiFlag").Notice();
        var given = NoticeSample.MoveIn.With("nameGaijiCount", 0).With("nameGaijiSerial", string.Empty).Notice();
        Assert.Equal("0", absent.Items[KnownItems.NameGaijiSerial]);
        Assert.Equal("0", absent.Items[KnownItems.GaijiFlag]);
        Assert.Equal(given.Items, absent.Items);
    }

    [Theory]
    [Trait("Requirement", "C08")]
    [Cells("item-23/format,notes item-24/format")]
    [InlineData("nameGaijiSerial", KnownItems.NameGaijiSerial)]
    [InlineData("addressGaijiSerial", KnownItems.AddressGaijiSerial)]
    [InlineData("formerSurnameGaijiSerial", KnownItems.FormerSurnameGaijiSerial)]
    public void A_serial_is_kept_whatever_its_step(string member, int no)
    {
        var current = NoticeSample.MoveIn.With(member, 3).Stored();
        foreach (var serial in new[] { 0, 2, 4, 9 })
            Assert.Equal($"{serial}", JudgeSample.Accept(NoticeSample.Of("33").With(member, serial), current).Next.Items[no]);
    }
}
