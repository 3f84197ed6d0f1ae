using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Http;

/// <summary>Reads a request's JSON body strictly: a limit on size, the right content type, no member twice, no broken text.</summary>
public static class StrictJson
{
    /// <summary>Largest body taken, in bytes [P]: a question is a few hundred.</summary>
    public const int MaxBytes = 16 * 1024;

    /// <summary>Name under which a problem speaks of the body as a whole.</summary>
    public const string Body = "body";

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
        if (request.ContentLength > MaxBytes)
            throw new ProblemException(KnownProblems.RequestTooLarge);
        return Parse(await ReadLimitedAsync(request.Body, cancellationToken));
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        JsonDocument? json = null;
        try
        {
            json = JsonDocument.Parse(body, Strict);
            CheckText(json.RootElement);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            json?.Dispose();
            throw NotAnObject(unreadable);
        }

        json.Dispose();
        throw NotAnObject(null);
    }

    // A surrogate without its other half parses, and fails only when the text is taken out.
    private static void CheckText(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    CheckText(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    CheckText(member.Value);
                }

                break;
            default:
                break;
        }
    }

    private static ProblemException NotAnObject(Exception? inner) =>
        new(KnownProblems.RequestInvalid, [new ProblemParameter(Body, "One JSON object in UTF-8 with no member twice.")], inner);

    private static async Task<ReadOnlyMemory<byte>> ReadLimitedAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes + 1];
        try
        {
            var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return length <= MaxBytes ? buffer.AsMemory(0, length) : throw new ProblemException(KnownProblems.RequestTooLarge);
        }
        catch (BadHttpRequestException cutShort)
        {
            throw NotAnObject(cutShort);
        }
    }
}
