using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Http;

/// <summary>Headers that every answer of the API has: it is never cached, nobody guesses what it holds, and it carries the correlation id.</summary>
internal static class AnswerHeaders
{
    /// <summary>Writes them.</summary>
    /// <param name="response">The response.</param>
    /// <param name="contentType">What it holds.</param>
    /// <param name="correlationId">The request's correlation id.</param>
    public static void Write(HttpResponse response, string contentType, string correlationId)
    {
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-store";
        response.Headers[CorrelationId.Header] = correlationId;
        response.Headers.XContentTypeOptions = "nosniff";
    }
}
