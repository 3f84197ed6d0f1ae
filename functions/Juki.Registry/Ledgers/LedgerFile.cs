using Juki.Registry.Figures;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Juki.Registry.Typesetting;
using Juki.Registry.Typesetting.Documents;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Ledgers;

/// <summary>An answer that there is as JSON, as CSV and as pages: which of them a caller wants, and the file where it is one.</summary>
/// <param name="request">The request.</param>
/// <param name="name">Name of the file, without its ending.</param>
internal sealed class LedgerFile(HttpRequest request, string name)
{
    private readonly bool _isCsv = AcceptedTypes.Name(request, AcceptedTypes.Csv);
    private readonly bool _isPdf = AcceptedTypes.Name(request, TypesetReport.MediaType);
    private byte[] _content = [];

    /// <summary>Whether a file is wanted.</summary>
    public bool IsWanted => _isCsv || _isPdf;

    /// <summary>Makes the file that is wanted, if one is.</summary>
    public void Make(Func<FigureTable> sheet, Func<ReportDocument> pages, PdfTypesetter typesetter, CancellationToken cancellationToken)
    {
        if (_isCsv)
            _content = sheet().ToCsv();
        else if (_isPdf)
            _content = typesetter.Typeset(pages(), cancellationToken).Pdf;
    }

    /// <summary>The answer.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="receipt">Where it is logged.</param>
    /// <param name="json">The answer as JSON.</param>
    public IResult Answer(LedgerAttempt attempt, ProvisionReceipt receipt, Func<object> json) => (_isCsv, _isPdf) switch
    {
        (true, _) => new FileAnswer(_content, $"{AcceptedTypes.Csv}; charset=utf-8", $"attachment; filename=\"{name}.csv\"", attempt.CorrelationId, receipt),
        (_, true) => new FileAnswer(_content, TypesetReport.MediaType, $"attachment; filename=\"{name}.pdf\"", attempt.CorrelationId, receipt),
        _ => ApiAnswer.Ok(json(), attempt.CorrelationId),
    };
}
