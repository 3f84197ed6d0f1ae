using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

/// <summary>What a notice of a supplement must carry, and what of it is on the envelope (rulings 1, 14 and 21).</summary>
[Trait("Requirement", "U2")]
public sealed class SupplementFormTests
{
    [Theory]
    [Trait("Requirement", "C09")]
    [InlineData("nameKana")]
    [InlineData("sex")]
    [InlineData("nameGaijiCount")]
    [InlineData("addressGaijiCount")]
    [InlineData("lastAddress")]
    [InlineData("lastAddressGaijiCount")]
    public void Any_other_item_may_be_absent_and_a_blank_count_is_0(string member)
    {
        var notice = FuhyoSample.Entry.Without(member).Notice();
        Assert.Equal(member.EndsWith("Count", StringComparison.Ordinal) ? "0" : string.Empty, notice.Items[notice.Items.Fields.Find(member)!.Item]);
    }

    [Theory]
    [Trait("Requirement", "C11")]
    [InlineData(null, "C09:22")]
    [InlineData("", "C09:22")]
    [InlineData("0", "C11:22")]
    [InlineData("-1", "C11:22")]
    [InlineData("+1", "C11:22")]
    [InlineData("1.0", "C11:22")]
    [InlineData(" 1", "C11:22")]
    [InlineData("１", "C11:22")]
    [InlineData("x", "C11:22")]
    [InlineData("9223372036854775808", "C11:22")]
    [InlineData("1", "")]
    [InlineData("007", "")]
    [InlineData("9223372036854775807", "")]
    public void The_number_of_the_order_is_on_the_envelope(string? sequence, string shape)
    {
        Assert.Equal(shape, NoticeSample.Shape(FuhyoSample.Entry.Enveloped(sequence).Read().Failures));
        Assert.Equal(shape, NoticeSample.Shape(VoidSample.SecondOfSupplement.Enveloped(sequence).Read().Failures));
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public void It_is_read_and_part_of_what_the_notice_says()
    {
        Assert.Equal(7, FuhyoSample.Entry.Enveloped("007").Notice().SequenceNumber);
        Assert.Equal(FuhyoSample.Entry.Enveloped("7").Notice().ContentDigest, FuhyoSample.Entry.Enveloped("007").Notice().ContentDigest);
        Assert.NotEqual(FuhyoSample.Entry.Notice().ContentDigest, FuhyoSample.Entry.Enveloped("7").Notice().ContentDigest);
        Assert.Equal(2, VoidSample.SecondOfSupplement.Void().SequenceNumber);
    }

    [Fact]
    public void It_is_no_item_but_of_a_row_of_a_file_which_has_no_envelope()
    {
        var row = FuhyoSample.Entry.With("sequence", 7);
        Assert.Equal("U2:22", NoticeSample.Shape(row.Read().Failures));
        Assert.Equal("U2:", NoticeSample.Shape(VoidSample.SecondOfSupplement.With("sequence", 2).Read().Failures));
        Assert.Equal(7, row.ReadAsRow().Notice!.SequenceNumber);
        Assert.Equal("C09:22", NoticeSample.Shape(FuhyoSample.Entry.ReadAsRow().Failures));
    }

    [Theory]
    [InlineData("receivedOn", KnownItems.ReceivedOn)]
    [InlineData("recordedAt", KnownItems.RecordedAt)]
    public void What_the_server_makes_is_refused(string member, int item)
    {
        Assert.Equal($"U2:{item}", NoticeSample.Shape(FuhyoSample.Entry.With(member, "1").Read().Failures));
        Assert.True(FuhyoSample.Entry.With(member, string.Empty).Read().IsSound);
    }

    [Theory]
    [Trait("Requirement", "C08")]
    [Cells("C08/check,outcome fuhyo-16/format fuhyo-17/format,notes")]
    [InlineData("", "0", "0", "")]
    [InlineData("", "0", "1", "C08:34")]
    [InlineData("", "1", "0", "C08:20")]
    [InlineData("name", "1", "1", "")]
    [InlineData("name", "1", "0", "C08:34")]
    [InlineData("address", "1", "2", "")]
    [InlineData("lastAddress", "1", "4", "")]
    [InlineData("lastAddress", "1", "2", "C08:34")]
    [InlineData("lastAddress", "0", "4", "C08:20")]
    [InlineData("name address", "1", "3", "")]
    [InlineData("name lastAddress", "1", "5", "")]
    [InlineData("address lastAddress", "1", "6", "")]
    [InlineData("name address lastAddress", "1", "7", "")]
    [InlineData("name address lastAddress", "1", "6", "C08:34")]
    public void The_pattern_of_gaiji_says_which_texts_have_them(string members, string flag, string pattern, string shape)
    {
        var sample = members.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(FuhyoSample.OverseasEntry, (sample, member) => sample.With(member, "〓").With(member + "GaijiCount", 1));
        Assert.Equal(shape, NoticeSample.Shape(sample.With("gaijiFlag", flag).With("gaijiPattern", pattern).Read().Failures));
    }

    [Fact]
    [Trait("Requirement", "C08")]
    public void A_wrong_count_is_told() => Assert.Equal(
        "C08:31", NoticeSample.Shape(FuhyoSample.OverseasEntry.With("lastAddress", "〓〓").With("lastAddressGaijiCount", 1).With("gaijiFlag", "1").With("gaijiPattern", "4").Read().Failures));
}
