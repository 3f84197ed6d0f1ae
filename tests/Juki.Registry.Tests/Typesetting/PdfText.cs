using Juki.Registry.Typesetting;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;

namespace Juki.Registry.Tests.Typesetting;

/// <summary>The text of a PDF as a reader (PdfPig) finds it that shares no code with what wrote it: what its glyphs stand for, and in the place of marked ones the text that they are marked with.</summary>
internal sealed class PdfText : IDisposable
{
    private readonly PdfDocument _pdf;

    public PdfText(TypesetReport report)
    {
        _pdf = PdfDocument.Open(report.Pdf);
        Pages = [.. _pdf.GetPages().Select(LinesOf)];
    }

    /// <summary>The file.</summary>
    public PdfDocument Pdf => _pdf;

    /// <summary>Of each page what stands on each baseline, in the order of reading.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Pages { get; }

    /// <summary>The lines of all pages without their footers.</summary>
    public IEnumerable<string> Lines => Pages.SelectMany(page => page.SkipLast(1));

    /// <summary>The numbers of the glyphs that a page draws, in the font, two bytes each.</summary>
    public IEnumerable<int> GlyphsOf(int page) =>
        from shown in _pdf.GetPage(page).Operations.OfType<ShowText>()
        from glyph in shown.Bytes.ToArray().Chunk(2)
        select (glyph[0] << 8) | glyph[1];

    public void Dispose() => _pdf.Dispose();

    private static IReadOnlyList<string> LinesOf(Page page)
    {
        var marked = page.GetMarkedContents().Where(content => content.ActualText is not null).ToDictionary(content => content.Letters[0].TextSequence, content => content.ActualText);
        var pieces =
            from letter in page.Letters
            group letter by letter.TextSequence into piece
            let text = marked.TryGetValue(piece.Key, out var told) ? told : string.Concat(piece.Select(letter => letter.Value))
            select (Baseline: Math.Round(piece.First().StartBaseLine.Y, 1), Text: text);
        return [.. pieces.GroupBy(piece => piece.Baseline).Select(line => string.Concat(line.Select(piece => piece.Text)))];
    }
}
