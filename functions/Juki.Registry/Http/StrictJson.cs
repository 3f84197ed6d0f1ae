using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Http;

/// <summary>Reads a request's JSON body strictly: a limit on size, the right content type, no member twice.</summary>
public static class StrictJson
{
    private const int MaxBytes = 16 * 1024;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Reads the body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>An object; the caller disposes it.</returns>
    /// <exception cref="ProblemException">Not JSON, too large, or no object.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            throw new ProblemException(KnownProblems.ContentType);
        var body = await ReadLimitedAsync(request.Body, cancellationToken);
        try
        {
            var json = JsonDocument.Parse(body, Strict);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
            json.Dispose();
        }
        catch (JsonException unreadable)
        {
            throw NotAnObject(unreadable);
        }

        throw NotAnObject(null);
    }

    private static ProblemException NotAnObject(Exception? inner) =>
        new(KnownProblems.RequestInvalid, [new ProblemParameter("body", "One JSON object with no member twice.")], inner);

    private static async Task<ReadOnlyMemory<byte>> ReadLimitedAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length <= MaxBytes ? buffer.AsMemory(0, length) : throw new ProblemException(KnownProblems.RequestTooLarge);
    }
}
