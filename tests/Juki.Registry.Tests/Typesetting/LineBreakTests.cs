using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Tests.Typesetting;

/// <summary>Where lines end (禁則処理).</summary>
public sealed class LineBreakTests(TypesettingBench bench) : IClassFixture<TypesettingBench>
{
    private const int Size = 10;

    // Each case: a text, how many kanji a line has room for, and its lines parted by |.
    [Theory]
    [InlineData("一二三四五六七", 3, "一二三|四五六|七")]
    [InlineData("一二三。四五", 3, "一二|三。四|五")]
    [InlineData("一二三」、四", 3, "一二|三」、|四")]
    [InlineData("一二「三四」", 3, "一二|「三|四」")]
    [InlineData("一二（「三四", 4, "一二|（「三四")]
    [InlineData("一二シャ三", 3, "一二|シャ三")]
    [InlineData("一佐々木", 2, "一|佐々|木")]
    [InlineData("一二ーー三", 3, "一|二ーー|三")]
    [InlineData("一二……三", 3, "一二|……三")]
    [InlineData("一二abc三", 3, "一二|abc三")]
    [InlineData("一１２３４", 4, "一|１２３４")]
    [InlineData("日2026-11-26日", 6, "日|2026-11-26|日")]
    [InlineData("一番1,234.56円", 5, "一番|1,234.56|円")]
    [InlineData("abc def", 3, "abc |def")]
    [InlineData("一二三　四", 3, "一二三　|四")]
    [InlineData("一二三\n四\r\n五", 5, "一二三|四|五")]
    [InlineData("一二邉\U000E0110邉\U000E0110四", 3, "一二邉\U000E0110|邉\U000E0110四")]
    [InlineData("一二か\u3099か\u3099四", 3, "一二か\u3099|か\u3099四")]
    [InlineData("1234567890", 3, "1234|5678|90")]
    [InlineData("。。。。", 2, "。。|。。")]
    [InlineData("「「「「", 2, "「「|「「")]
    public void Lines_end_where_they_may(string text, int room, string lines)
    {
        var layout = PageLayout.Portrait with { Margin = (PageLayout.Portrait.Width - (room * Size) - 0.1) / 2 };

        using var found = new PdfText(bench.Typeset(new ReportDocument("Title", [new Block.Paragraph(text, Size)]) { Layout = layout }));

        Assert.Equal(lines.Split('|'), found.Lines.Take(lines.Split('|').Length));
    }
}
