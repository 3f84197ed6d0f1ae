using Juki.Records.Items;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Juki.Registry.Bulk;

/// <summary>A job's result as it is downloaded: encrypted while it is sent, a part at a time, so that it rests nowhere in another form.</summary>
internal sealed class ResultAnswer(FieldTable items, StoredBulkJob read, byte[] certificate, BulkPartStore parts, Func<Task> then, string correlationId, ProvisionReceipt receipt) : IResult
{
    /// <summary>Media type of CMS (RFC 7193).</summary>
    public const string MediaType = "application/cms";

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancelled) = (httpContext.Response, httpContext.RequestAborted);
        AnswerHeaders.Write(response, MediaType, correlationId);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(ResultFile.NameOf(read.Id, read.Job));
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers[FileAnswer.ReceiptHeader] = FileAnswer.TextOf(receipt);

        // The generators write at once; what they have written is sent between the parts.
        using var written = new MemoryStream();
        using (var envelope = new OfficeEnvelope(written, certificate))
        {
            envelope.Write(ResultFile.Header(items, read.Job.Order));
            for (var part = 0; part < read.Job.Conditions!.Parts; part++)
            {
                var answers = await parts.AnswersAsync(read.Id, part, cancelled) ?? throw new BulkPartMissingException();
                envelope.Write(ResultFile.Rows(read.Job.Order, answers.Answers));
                await SendAsync(written, response, cancelled);
            }

            envelope.Complete();
        }

        await SendAsync(written, response, cancelled);
        await then();
    }

    private static async Task SendAsync(MemoryStream written, HttpResponse response, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length), cancellationToken);
        written.SetLength(0);
    }
}
