using System.Text.RegularExpressions;

namespace Juki.EndToEnd.Tests.Repository;

/// <summary>A fenced block of a Markdown text: what its fence says that it is, and its lines without white space around.</summary>
internal sealed record FencedBlock(string Language, IReadOnlyList<string> Lines)
{
    // What a fence may say that its content is, other than something to be typed.
    private static readonly string[] NotTyped = ["mermaid", "json", "csharp", "csv", "xml", "http", "text"];

    /// <summary>The lines to be typed; comments and blank lines left out.</summary>
    public IEnumerable<string> Typed => NotTyped.Contains(Language) ? [] : Lines.Where(line => line.Length > 0 && line[0] != '#');
}

/// <summary>What a Markdown text gives its reader to type and to follow.</summary>
internal static partial class Snippet
{
    /// <summary>Each line of every block that is not said to be something else; comments and blank lines left out.</summary>
    public static IReadOnlyList<string> LinesOf(string markdown) => [.. BlocksOf(markdown).SelectMany(block => block.Typed)];

    /// <summary>Every fenced block, in order.</summary>
    public static IReadOnlyList<FencedBlock> BlocksOf(string markdown)
    {
        var blocks = new List<FencedBlock>();
        var lines = new List<string>();
        (string Mark, string Language)? fence = null;
        foreach (var line in markdown.Split('\n').Select(l => l.Trim()))
        {
            if (fence is null && Fence().Match(line) is { Success: true } opening)
            {
                fence = (opening.Groups[1].Value, opening.Groups[2].Value);
                lines = [];
            }
            else if (fence is { } open && line.StartsWith(open.Mark, StringComparison.Ordinal))
            {
                blocks.Add(new FencedBlock(open.Language, lines));
                fence = null;
            }
            else if (fence is not null)
            {
                lines.Add(line);
            }
        }

        return fence is null ? blocks : throw new FormatException("A fenced block has no end.");
    }

    /// <summary>Files and folders that a text links to, relative to its own place.</summary>
    public static IEnumerable<string> LinksOf(string markdown) => Link().Matches(markdown).Select(link => link.Groups[1].Value);

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(`{3,}|~{3,})\s*(\S*)")]
    private static partial Regex Fence();
}
