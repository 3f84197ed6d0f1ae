using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Figures;

/// <summary>Figures as a CSV file.</summary>
internal sealed class CsvAnswer(byte[] csv, string name, string correlationId) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        AnswerHeaders.Write(httpContext.Response, $"{FiguresDesk.Csv}; charset=utf-8", correlationId);
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        await httpContext.Response.Body.WriteAsync(csv, httpContext.RequestAborted);
    }
}
