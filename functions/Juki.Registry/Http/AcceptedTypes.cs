using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;

namespace Juki.Registry.Http;

/// <summary>Tells in which form a caller wants an answer that there is in several.</summary>
internal static class AcceptedTypes
{
    /// <summary>Media type of CSV (RFC 4180).</summary>
    public const string Csv = "text/csv";

    /// <summary>Whether a caller accepts a media type by name; one who accepts anything is answered in JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="mediaType">The media type, such as <see cref="Csv"/>.</param>
    /// <returns>True when it is named, and not with a quality of 0 (RFC 9110 12.4.2).</returns>
    public static bool Name(HttpRequest request, string mediaType) =>
        new RequestHeaders(request.Headers).Accept.Any(type => type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) && type.Quality is not 0);
}
