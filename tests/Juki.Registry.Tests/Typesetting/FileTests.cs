using System.Globalization;
using System.Text;
using Juki.Registry.Typesetting.Documents;
using Juki.Registry.Typesetting.Fonts;

namespace Juki.Registry.Tests.Typesetting;

/// <summary>The file that a report is.</summary>
public sealed class FileTests(TypesettingBench bench) : IClassFixture<TypesettingBench>
{
    private const int KiB = 1024;

    private static readonly TableColumn[] Columns = [new("番号"), new("氏名", 3), new("住所", 5), new("照会元", 3)];

    [Fact]
    public void A_page_with_200_different_kanji_takes_less_than_64_KiB()
    {
        var report = bench.Typeset(Table(40));

        Assert.Equal(1, report.Pages);
        Assert.InRange(report.Pdf.Length, 1, 64 * KiB);
    }

    [Fact]
    public void Five_thousand_rows_take_less_than_2_MiB()
    {
        var report = bench.Typeset(Table(5_000));

        Assert.InRange(report.Pages, 100, 200);
        Assert.InRange(report.Pdf.Length, 1, 2 * KiB * KiB);
        using var text = new PdfText(report);
        Assert.Equal($"{report.Pages} / {report.Pages}", text.Pages[^1][^1]);
        Assert.StartsWith("5000", text.Pages[^1][^2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_gives_the_same_file_on_any_thread()
    {
        var documents = Enumerable.Range(1, 8).Select(i => new ReportDocument("Title", [Table(i * 20)])).ToList();
        var expected = documents.Select(document => bench.Typeset(document).Pdf).ToList();

        var found = documents.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(document => bench.Typeset(document).Pdf).ToList();

        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_file_tells_its_title_its_time_and_its_language()
    {
        var report = bench.Typeset(new ReportDocument("開示通知書", [new Block.Paragraph("一")]));

        using var text = new PdfText(report);
        Assert.Equal(("開示通知書", "D:20261126010203+00'00'"), (text.Pdf.Information.Title, text.Pdf.Information.CreationDate));
        Assert.Equal("(ja)", text.Pdf.Structure.Catalog.CatalogDictionary.Data["Lang"].ToString());
        Assert.Null(text.Pdf.Information.Author);
    }

    [Fact]
    public void The_font_is_embedded_in_part_and_under_its_name()
    {
        var report = bench.Typeset(new Block.Paragraph("一"));

        using var text = new PdfText(report);
        Assert.EndsWith("+IPAmjMincho", text.Pdf.GetPage(1).Letters[0].FontName, StringComparison.Ordinal);
        Assert.Contains("/FontFile2", Encoding.Latin1.GetString(report.Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_document_is_printed()
    {
        var table = Table(1);

        Assert.Equal("(block) (report document) (typeset report)", $"{table} {new ReportDocument("Title", [table])} {bench.Typeset(table)}");
    }

    [Fact]
    public void It_ends_when_it_is_told_to() =>
        Assert.Throws<OperationCanceledException>(() => bench.Typesetter.Typeset(new ReportDocument("Title", [Table(1)]), new CancellationToken(canceled: true)));

    [Fact]
    public void A_missing_font_is_told()
    {
        var error = Assert.Throws<FontMissingException>(() => new ReportFont(Path.Combine(AppContext.BaseDirectory, "Fonts", "absent.ttf")));

        Assert.Equal("report-font-missing", error.Code);
    }

    private static Block.Table Table(int rows) => new(Columns, Enumerable.Range(1, rows).Select(Row));

    private static IReadOnlyList<string> Row(int i) =>
    [
        i.ToString(CultureInfo.InvariantCulture),
        $"{Kanji(i)}{Kanji(i * 7)}　{Kanji(i * 11)}{Kanji(i * 13)}",
        $"千葉県市川市{Kanji(i * 17)}町一丁目{i}番地",
        "税務課県税係",
    ];

    // Characters of JIS X 0208's first level and beyond lie here; the font has most of them.
    private static char Kanji(int i) => (char)(0x4E00 + (i * 31 % 3_000));
}
