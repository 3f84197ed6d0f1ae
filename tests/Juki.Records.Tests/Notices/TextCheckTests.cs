using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

public sealed class TextCheckTests
{
    [Theory]
    [Trait("Requirement", "C10")]
    [Cells("C10/check,outcome item-4/format,notes item-27/format fuhyo-4/format")]
    [InlineData("しけん　はなこ", true)]
    [InlineData("シケン　ハナコ", true)]
    [InlineData("いすゞ　ゔぁー", true)]
    [InlineData("", true)]
    [InlineData("＊", false)]
    [InlineData("しけん はなこ", false)]
    [InlineData("ｼｹﾝ", false)]
    [InlineData("試験", false)]
    [InlineData("SHIKEN", false)]
    [InlineData("しけん・はなこ", false)]
    public void A_reading_is_kana_long_marks_and_full_width_spaces(string kana, bool allowed)
    {
        foreach (var register in RegisterFile.All)
            Assert.Equal(allowed ? string.Empty : "C10:4", NoticeSample.Shape(NoticeSample.FirstIn(register).With("nameKana", kana).Read().Failures));
        Assert.Equal(allowed ? string.Empty : "C10:27", NoticeSample.Shape(NoticeSample.MoveIn.With("formerSurnameKana", kana).Read().Failures));
    }

    [Fact]
    [Trait("Requirement", "C10")]
    [Cells("item-27/notes")]
    public void A_reading_without_a_former_surname_is_a_warning()
    {
        var reading = NoticeSample.MoveIn.With("formerSurnameKana", "きゅう").Read();
        Assert.True(reading.IsSound);
        Assert.Equal("C10:25,27", NoticeSample.Shape(reading.Warnings));
        Assert.Empty(NoticeSample.MoveIn.With("formerSurnameKana", "きゅう").With("formerSurname", 1).Read().Warnings);
        Assert.Empty(NoticeSample.MoveIn.With("formerSurnameKana", "きゅう").With("formerSurname", "旧").Read().Warnings);
    }

    [Fact]
    [Trait("Requirement", "C10")]
    [Cells("item-27/notes")]
    public void A_former_surname_without_its_reading_is_a_warning()
    {
        var reading = NoticeSample.MoveIn.With("formerSurname", "旧姓").Read();
        Assert.True(reading.IsSound);
        Assert.Equal("C10:25,27", NoticeSample.Shape(reading.Warnings));
        Assert.Empty(NoticeSample.MoveIn.With("formerSurname", "旧姓").With("formerSurnameKana", 1).Read().Warnings);
    }

    [Theory]
    [Trait("Requirement", "C18")]
    [Cells("C18/check,outcome")]
    [InlineData("a\u0000")]
    [InlineData("a\n")]
    [InlineData("a\u0085")]
    [InlineData("a\uFDD0")]
    [InlineData("a\uFFFF")]
    [InlineData("a\U0010FFFE")]
    [InlineData("a\u0378")]
    [InlineData("a\u202E")]
    public void Controls_non_characters_and_unassigned_characters_are_refused(string text)
    {
        foreach (var (member, no) in new[] { ("name", 2), ("address", 7), ("operatorId", 16), ("terminalId", 17), ("formerSurname", 25) })
            Assert.Equal($"C18:{no}", NoticeSample.Shape(NoticeSample.MoveIn.With(member, text).With("formerSurnameKana", "あ").Read().Failures));
    }

    [Theory]
    [Trait("Requirement", "C18")]
    [InlineData("\\ud800")]
    [InlineData("\\udc00\\ud800")]
    [InlineData("a\\ud842")]
    public void Unpaired_surrogates_are_refused(string escaped)
    {
        var json = NoticeSample.MoveIn.Without("name").Json[..^1] + $",\"name\":\"{escaped}\"}}";
        Assert.Equal("C18:2", NoticeSample.Shape(NoticeSample.ReadText(json).Failures));
    }

    [Theory]
    [Trait("Requirement", "C18")]
    [InlineData("retentionFlag", "U2:12")]
    [InlineData("nameGaijiCount", "C08:3")]
    [InlineData("residentCode", "C18:1")]
    [InlineData("formerIndividualNumber", "C18:9")]
    public void So_are_they_where_no_text_belongs(string member, string shape)
    {
        var json = NoticeSample.MoveIn.Without(member).Json[..^1] + $",\"{member}\":\"\\ud800\"}}";
        Assert.Equal(shape, NoticeSample.Shape(NoticeSample.ReadText(json).Failures));
    }

    [Fact]
    [Trait("Requirement", "C18")]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes(NoticeSample.MoveIn.Without("name").Json[..^1] + ",\"name\":\""), 0xE3, 0x81, .. "\"}"u8];
        using var document = JsonDocument.Parse(json);
        var reading = NoticeReader.Read(RegisterFile.Juki, document.RootElement, NoticeSample.SenderOf(NoticeSample.Ichikawa), "id", NoticeSample.Now, NoticeSample.Arrival);
        Assert.Equal("C18:2", NoticeSample.Shape(reading.Failures));
    }

    [Theory]
    [Trait("Requirement", "C18")]
    [InlineData("name", 200, 2, "田")]
    [InlineData("nameKana", 200, 4, "た")]
    [InlineData("address", 400, 7, "田")]
    [InlineData("operatorId", 32, 16, "o")]
    [InlineData("terminalId", 32, 17, "t")]
    [InlineData("formerSurnameKana", 100, 27, "た")]
    [InlineData("name", 200, 2, "𠮷")]
    [InlineData("name", 200, 2, "𠮷", "1")]
    [InlineData("nameKana", 200, 4, "た", "1")]
    [InlineData("address", 400, 7, "田", "1")]
    [InlineData("lastAddress", 400, 30, "田", "1")]
    public void Length_is_counted_in_UTF_16_code_units(string member, int length, int no, string unit, string reason = "11")
    {
        var (sample, longest) = (NoticeSample.FirstFor(reason), string.Concat(Enumerable.Repeat(unit, length / unit.Length)));
        Assert.True(sample.With(member, longest).Read().IsSound);
        Assert.Equal($"C18:{no}", NoticeSample.Shape(sample.With(member, longest + unit).Read().Failures));
    }

    [Theory]
    [Trait("Requirement", "C18")]
    [Cells("C18/check item-2/format,notes fuhyo-2/format")]
    [InlineData("髙橋　﨑子")]
    [InlineData("𠮷田　太郎")]
    [InlineData("邉\U000E0102　齋")]
    [InlineData("䶒\U0002E7BD　\U0001B001")]
    [InlineData("ＳＭＩＴＨ　John")]
    [InlineData("  先頭と末尾　")]
    [InlineData("か\u3099")]
    [InlineData("スミス　ジョン（試験　太郎）")]
    public void Names_are_kept_as_they_came(string name) => Assert.All(
        RegisterFile.All, register => Assert.Equal(name, NoticeSample.FirstIn(register).With("name", (JsonNode)name).Notice().Items[KnownItems.Name]));

    [Theory]
    [Cells("item-7/format,notes item-16/format")]
    [InlineData("address", KnownItems.Address, "市川市八幡一丁目1番1号　メゾン試験101号室（試験方）")]
    [InlineData("operatorId", KnownItems.OperatorId, "batch-07")]
    [InlineData("terminalId", KnownItems.TerminalId, "端末１")]
    public void So_are_an_address_with_its_building_and_the_operator(string member, int no, string text) =>
        Assert.Equal(text, NoticeSample.MoveIn.With(member, text).Notice().Items[no]);
}
