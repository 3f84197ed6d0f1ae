using Juki.Registry.Typesetting.Documents;
using SkiaSharp;

namespace Juki.Registry.Typesetting.Pages;

/// <summary>Writes pages as PDF.</summary>
internal static class PdfWriter
{

    /// <summary>Writes pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="typeface">A font that has the glyphs of their text, under the same numbers.</param>
    /// <param name="document">The document.</param>
    /// <param name="created">When it was made.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The file.</returns>
    public static byte[] Write(IReadOnlyList<Page> pages, SKTypeface typeface, ReportDocument document, DateTimeOffset created, CancellationToken cancellationToken)
    {
        using var file = new SKDynamicMemoryWStream();
        using (var pdf = SKDocument.CreatePdf(file, MetadataOf(document, created)))
        using (var pen = new PagePen(typeface))
        {
            foreach (var page in pages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                pen.Draw(page, pdf.BeginPage((float)document.Layout.Width, (float)document.Layout.Height));
                pdf.EndPage();
            }

            pdf.Close();
        }

        using var data = file.DetachAsData();
        return data.ToArray();
    }

    private static SKDocumentPdfMetadata MetadataOf(ReportDocument document, DateTimeOffset created) => new()
    {
        Title = document.Title,
        Producer = nameof(Juki),
        Creation = created.UtcDateTime,
        Modified = created.UtcDateTime,
        RasterDpi = SKDocument.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };
}
