using System.Globalization;
using System.Text.Json;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>What the comments of a request say that it is answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Word">The answer's code, outcome or status; null where the comment names none.</param>
/// <param name="Names">The parameters that the problem's errors name; none where it names none.</param>
internal sealed record HttpExpectation(int Status, string? Word, IReadOnlyList<string> Names)
{
    private const string Expected = "Expected: ";
    private const string Named = "Names: ";
    private static readonly string[] WordMembers = ["code", "outcome", "status"];

    /// <summary>Reads the comments of a request.</summary>
    /// <exception cref="FormatException">None of them, or more than one, says what is expected.</exception>
    public static HttpExpectation Of(HttpFileRequest request)
    {
        var said = Said(request, Expected).ToList();
        if (said is not [var expected] || expected.Split(' ') is not { Length: 1 or 2 } words || !int.TryParse(words[0], CultureInfo.InvariantCulture, out var status))
            throw new FormatException($"The request '{request.Title}' does not say '{Expected}status word' once.");
        return new HttpExpectation(status, words.ElementAtOrDefault(1), [.. Said(request, Named).SelectMany(names => names.Split(", "))]);
    }

    /// <summary>Compares an answer with what is expected.</summary>
    /// <returns>What differs; null when nothing does. Holds nothing of the answer but status, code and names.</returns>
    public string? Difference(int status, JsonElement answer)
    {
        var word = WordMembers.Where(member => answer.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String)
            .Select(member => answer.GetProperty(member).GetString()).FirstOrDefault();
        var names = answer.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => error.GetProperty("parameter").GetString()!).Distinct().ToList()
            : [];
        if (status != Status || word != Word)
            return $"expected {Status} {Word}, answered {status} {word}";
        return names.Order(StringComparer.Ordinal).SequenceEqual(Names.Order(StringComparer.Ordinal))
            ? null
            : $"expected errors that name {string.Join(", ", Names)}, answered {string.Join(", ", names)}";
    }

    private static IEnumerable<string> Said(HttpFileRequest request, string beginning) => request.Comments
        .Where(comment => comment.StartsWith(beginning, StringComparison.Ordinal))
        .Select(comment => comment[beginning.Length..]);
}
