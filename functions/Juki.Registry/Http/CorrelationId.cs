using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Http;

/// <summary>The id that ties a request to its log entry: the caller's where it is well-formed, a new one otherwise.</summary>
public static class CorrelationId
{
    /// <summary>Header in and out.</summary>
    public const string Header = "X-Correlation-ID";

    private const int MaxLength = 64;

    /// <summary>The request's correlation id.</summary>
    /// <param name="request">The request.</param>
    /// <returns>At most 64 letters, digits and hyphens.</returns>
    public static string Of(HttpRequest request) =>
        request.Headers[Header].ToString() is var given && IsWellFormed(given) ? given : Guid.NewGuid().ToString("D");

    // The id is written to server logs. One without a letter might be a resident code or an individual number.
    private static bool IsWellFormed(string given) =>
        given.Length is > 0 and <= MaxLength && given.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && given.Any(char.IsAsciiLetter);
}
