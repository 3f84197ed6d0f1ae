using System.Text.RegularExpressions;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>A request of a file: its comments, and the parts of HTTP with the variables still in them.</summary>
internal sealed record HttpFileRequest(
    string Title, IReadOnlyList<string> Comments, string Method, string Url, IReadOnlyList<KeyValuePair<string, string>> Headers, string? Body)
{
    public override string ToString() => Title;
}

/// <summary>
/// A <c>.http</c> file as the common editors read it: <c>### title</c> between requests, <c># comment</c>, <c>@variable = value</c>, a line of
/// method and address, headers, a blank line, the body.
/// </summary>
internal sealed partial record HttpFile(IReadOnlyDictionary<string, string> Variables, IReadOnlyList<HttpFileRequest> Requests)
{
    private const string Separator = "###";

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">A line is none of these, or a request has no method and address.</exception>
    public static HttpFile Parse(string text)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var requests = new List<HttpFileRequest>();
        var lines = new Queue<string>(text.ReplaceLineEndings("\n").Split('\n'));
        while (lines.TryDequeue(out var line))
        {
            if (line.StartsWith(Separator, StringComparison.Ordinal))
                requests.Add(ReadRequest(line[Separator.Length..].Trim(), lines));
            else if (Variable().Match(line) is { Success: true } variable)
                variables.Add(variable.Groups[1].Value, variable.Groups[2].Value);
            else if (line.Length > 0 && line[0] != '#')
                throw new FormatException($"The line '{line}' stands before the first request.");
        }

        return new HttpFile(variables, requests);
    }

    /// <summary>Puts values in the place of a text's variables.</summary>
    /// <exception cref="KeyNotFoundException">A variable has no value.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Reference().Replace(text, reference => values[reference.Groups[1].Value]);

    /// <summary>Makes a request to be sent.</summary>
    public static HttpRequestMessage ToMessage(HttpFileRequest request, IReadOnlyDictionary<string, string> values)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(Fill(request.Url, values)));
        if (request.Body is { } body)
        {
            message.Content = new StringContent(Fill(body, values));
            message.Content.Headers.ContentType = null;
        }

        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, Fill(value, values)))
                message.Content?.Headers.TryAddWithoutValidation(name, Fill(value, values));
        }

        return message;
    }

    private static HttpFileRequest ReadRequest(string title, Queue<string> lines)
    {
        var comments = new List<string>();
        while (lines.TryPeek(out var line) && (line.Length == 0 || (line[0] == '#' && !line.StartsWith(Separator, StringComparison.Ordinal))))
            comments.Add(lines.Dequeue().TrimStart('#').Trim());
        var start = (lines.TryDequeue(out var first) ? first : "").Split(' ');
        if (start.Length != 2 || !start[0].All(char.IsAsciiLetterUpper))
            throw new FormatException($"The request '{title}' has no line of method and address.");
        var headers = new List<KeyValuePair<string, string>>();
        while (lines.TryPeek(out var header) && header.Contains(": ", StringComparison.Ordinal))
            headers.Add(KeyValuePair.Create(header.Split(": ")[0], lines.Dequeue().Split(": ", 2)[1]));
        var body = new List<string>();
        while (lines.TryPeek(out var more) && !more.StartsWith(Separator, StringComparison.Ordinal))
            body.Add(lines.Dequeue());
        var content = string.Join('\n', body).Trim('\n');
        return new HttpFileRequest(title, [.. comments.Where(comment => comment.Length > 0)], start[0], start[1], headers, content.Length == 0 ? null : content);
    }

    [GeneratedRegex(@"^@(\w+) = (.*)$")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Reference();
}
