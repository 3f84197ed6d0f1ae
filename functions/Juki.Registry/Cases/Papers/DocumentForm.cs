using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;

namespace Juki.Registry.Cases.Papers;

/// <summary>The forms in which a document is made.</summary>
internal enum DocumentForm
{
    /// <summary>JSON, for the terminal.</summary>
    Json,

    /// <summary>PDF of A4 pages, to be printed.</summary>
    Pdf,
}

/// <summary>Tells which form a caller wants.</summary>
internal static class DocumentForms
{
    /// <summary>Media type of a PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>The form wanted.</summary>
    /// <param name="request">The request.</param>
    /// <returns>PDF where the caller accepts it by name, otherwise JSON.</returns>
    public static DocumentForm Of(HttpRequest request) =>
        new RequestHeaders(request.Headers).Accept.Any(type => type.MediaType.Equals(Pdf, StringComparison.OrdinalIgnoreCase) && type.Quality is not 0)
            ? DocumentForm.Pdf
            : DocumentForm.Json;
}
