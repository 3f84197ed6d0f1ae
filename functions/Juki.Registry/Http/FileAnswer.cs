using System.Globalization;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Http;

/// <summary>A file as an answer. It has no place for a receipt, which stands in a header: chain, position and leaf hash.</summary>
/// <param name="content">What it holds.</param>
/// <param name="contentType">Its media type, with the character set of a text.</param>
/// <param name="disposition">Whether it is shown or saved, and under which name; nothing personal.</param>
/// <param name="correlationId">The request's correlation id.</param>
/// <param name="receipt">Where the attempt is logged.</param>
internal sealed class FileAnswer(byte[] content, string contentType, string disposition, string correlationId, ProvisionReceipt receipt) : IResult
{
    /// <summary>Header that holds the receipt.</summary>
    public const string ReceiptHeader = "X-Provision-Receipt";

    /// <summary>The receipt as that header holds it.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <returns>Chain, position and leaf hash.</returns>
    public static string TextOf(ProvisionReceipt receipt) => string.Create(CultureInfo.InvariantCulture, $"{receipt.Chain}/{receipt.Position}/{receipt.LeafHash}");

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        AnswerHeaders.Write(response, contentType, correlationId);
        response.ContentLength = content.Length;
        response.Headers.ContentDisposition = disposition;
        response.Headers[ReceiptHeader] = TextOf(receipt);
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }
}
