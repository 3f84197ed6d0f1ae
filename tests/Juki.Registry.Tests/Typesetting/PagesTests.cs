using System.Globalization;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Tests.Typesetting;

/// <summary>How the parts of a document are set on pages.</summary>
public sealed class PagesTests(TypesettingBench bench) : IClassFixture<TypesettingBench>
{
    private static readonly TableColumn[] Columns = [new("番号", 1, Alignment.Right), new("住所", 4)];

    [Fact]
    public void A_table_has_its_header_and_whole_rows_on_each_page()
    {
        var rows = Enumerable.Range(1, 100).Select(i => (IReadOnlyList<string>)[Number(i), "一行目\n二行目" + Number(i)]).ToList();

        using var text = new PdfText(bench.Typeset(new Block.Paragraph("前文"), new Block.Table(Columns, rows)));

        Assert.True(text.Pages.Count > 2);
        Assert.Equal("前文", text.Pages[0][0]);
        Assert.All(text.Pages, (page, i) => Assert.Equal("番号住所", page[i == 0 ? 1 : 0]));
        var cells = text.Pages.SelectMany((page, i) => page.Skip(i == 0 ? 2 : 1).SkipLast(1));
        Assert.Equal(rows.SelectMany(row => new[] { row[0] + "一行目", "二行目" + row[0] }), cells);
        Assert.All(text.Pages, page => Assert.StartsWith("二行目", page[^2], StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_higher_than_a_page_goes_on_with_all_of_its_lines()
    {
        var lines = Enumerable.Range(1, 150).Select(Number).ToList();

        using var text = new PdfText(bench.Typeset(new Block.Table(Columns, [["甲", "乙"], ["丙", string.Join('\n', lines)], ["丁", "戊"]])));

        Assert.Equal(["甲乙", .. lines.Select((line, i) => i == 0 ? "丙" + line : line), "丁戊"], text.Pages.SelectMany(page => page.Skip(1).SkipLast(1)));
    }

    [Fact]
    public void A_table_without_titles_has_no_header_row()
    {
        using var text = new PdfText(bench.Typeset(new Block.Table([new(null), new(null)], [["甲", "乙"]])));

        Assert.Equal(["甲乙"], text.Lines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_row_of_other_cells_than_columns_is_refused(int cells) =>
        Assert.Throws<ArgumentException>(() => bench.Typeset(new Block.Table(Columns, [[.. Enumerable.Repeat("甲", cells)]])));

    [Fact]
    public void A_table_no_row_of_which_fits_on_a_page_is_refused() =>
        Assert.Throws<ArgumentException>(() => bench.Typeset(new Block.Table(Columns, [["甲", "乙"]], Size: 700)));

    // The headings come to stand at every height of a page, its foot included.
    [Fact]
    public void Headings_are_never_the_last_on_a_page()
    {
        for (var above = 30; above < 46; above++)
        {
            var blocks = Enumerable.Range(0, above).Select(i => (Block)new Block.Paragraph(Number(i), Size: 9));

            using var text = new PdfText(bench.Typeset([.. blocks, new Block.Heading("見出し"), new Block.Heading("小見出し", 10), new Block.Table(Columns, [["甲", "乙"]])]));

            var page = Assert.Single(text.Pages, page => page.Contains("見出し"));
            Assert.Equal(["見出し", "小見出し", "番号住所", "甲乙"], page.SkipLast(1).TakeLast(4));
        }
    }

    [Fact]
    public void Each_page_tells_its_number_and_the_footer()
    {
        using var text = new PdfText(bench.Typeset(new ReportDocument("Title", [new Block.Paragraph("一"), new Block.PageBreak(), new Block.Paragraph("二")]) { Footer = "千葉県" }));

        Assert.Equal([["一", "千葉県1 / 2"], ["二", "千葉県2 / 2"]], text.Pages);
    }

    [Theory]
    [InlineData(Alignment.Left, 57)]
    [InlineData(Alignment.Centre, 287.5)]
    [InlineData(Alignment.Right, 518)]
    public void Lines_stand_at_the_left_in_the_middle_or_at_the_right(Alignment alignment, double left)
    {
        using var text = new PdfText(bench.Typeset(new Block.Paragraph("中央", Size: 10) { Alignment = alignment }));

        Assert.Equal(left, text.Pdf.GetPage(1).Letters[0].StartBaseLine.X, 0.5);
    }

    [Fact]
    public void Pages_are_A4_upright_or_on_their_side()
    {
        using var upright = new PdfText(bench.Typeset(new Block.Paragraph("一")));
        using var side = new PdfText(bench.Typeset(new ReportDocument("Title", []) { Layout = PageLayout.Landscape }));

        Assert.Equal((595, 842), (upright.Pdf.GetPage(1).Width, upright.Pdf.GetPage(1).Height));
        Assert.Equal((842, 595), (side.Pdf.GetPage(1).Width, side.Pdf.GetPage(1).Height));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
