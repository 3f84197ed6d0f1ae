using System.Globalization;
using BenchmarkDotNet.Attributes;
using Juki.Registry.Typesetting;
using Juki.Registry.Typesetting.Documents;
using Juki.Registry.Typesetting.Fonts;

namespace Juki.Benchmarks;

/// <summary>What a report costs, by the rows of its table; a page has about 40, of one line each.</summary>
[MemoryDiagnoser]
public class TypesettingBenchmarks
{
    private static readonly TableColumn[] Columns = [new("番号"), new("氏名", 3), new("住所", 5)];

    private readonly ReportFont _font = new();
    private PdfTypesetter _typesetter = null!;
    private ReportDocument _document = null!;

    [Params(10, 40, 5_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _typesetter = new PdfTypesetter(_font, TimeProvider.System);
        _document = new ReportDocument("Title", [new Block.Table(Columns, [.. Enumerable.Range(1, Rows).Select(Row)])]);
    }

    [GlobalCleanup]
    public void Cleanup() => _font.Dispose();

    [Benchmark]
    public int Typeset() => _typesetter.Typeset(_document, CancellationToken.None).Pdf.Length;

    // Two of some 2,000 kanji make each name another one.
    private static IReadOnlyList<string> Row(int i) =>
        [i.ToString(CultureInfo.InvariantCulture), $"{(char)(0x4E00 + (i * 31 % 2_000))}{(char)(0x5E00 + (i * 17 % 2_000))}　太郎", $"千葉県市川市八幡一丁目{i}番地"];
}
