using Juki.Registry.Typesetting.Documents;
using Juki.Registry.Typesetting.Fonts;
using Juki.Registry.Typesetting.Lines;
using Juki.Registry.Typesetting.Pages;

namespace Juki.Registry.Typesetting;

/// <summary>
/// Sets a document on pages and writes it as PDF: every character of it can be searched and copied as it is stored, variation selectors (IVS)
/// included. The same document at the same second gives the same bytes. For any number of threads.
/// </summary>
/// <param name="font">The font.</param>
/// <param name="time">The clock, for the time of creation that the file tells.</param>
public sealed class PdfTypesetter(ReportFont font, TimeProvider time)
{
    /// <summary>Sets a document on pages.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">A table has a row with more or fewer cells than it has columns, or a row of it fits on no page.</exception>
    public TypesetReport Typeset(ReportDocument document, CancellationToken cancellationToken)
    {
        using var shaper = new TextShaper(font);
        var composer = new PageComposer(document, new LineSetter(shaper), cancellationToken);
        foreach (var block in document.Blocks)
            composer.Add(block);
        foreach (var block in document.Notes?.Invoke(shaper.Replaced) ?? [])
            composer.Add(block);
        var pages = composer.Finish();

        using var subset = FontSubset.Of(font, shaper.Used);
        var pdf = PdfWriter.Write(pages, subset, document, time.GetUtcNow(), cancellationToken);
        return new TypesetReport(PdfLanguage.Declare(pdf), pages.Count, shaper.Replaced);
    }
}
