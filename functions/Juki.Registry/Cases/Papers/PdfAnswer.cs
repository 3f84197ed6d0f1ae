using System.Globalization;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Juki.Registry.Typesetting;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Cases.Papers;

/// <summary>A document as PDF. Its receipt stands in a header: chain, position and leaf hash.</summary>
internal sealed class PdfAnswer(TypesetReport report, string name, string correlationId, ProvisionReceipt receipt) : IResult
{
    /// <summary>The header with the receipt.</summary>
    public const string ReceiptHeader = "X-Provision-Receipt";

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        AnswerHeaders.Write(response, TypesetReport.MediaType, correlationId);
        response.ContentLength = report.Pdf.Length;
        response.Headers.ContentDisposition = $"inline; filename=\"{name}.pdf\"";
        response.Headers[ReceiptHeader] = string.Create(CultureInfo.InvariantCulture, $"{receipt.Chain}/{receipt.Position}/{receipt.LeafHash}");
        await response.Body.WriteAsync(report.Pdf, httpContext.RequestAborted);
    }
}
