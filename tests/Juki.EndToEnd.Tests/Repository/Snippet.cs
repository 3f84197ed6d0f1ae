using System.Text.RegularExpressions;

namespace Juki.EndToEnd.Tests.Repository;

/// <summary>What a Markdown text gives its reader to type and to follow.</summary>
internal static partial class Snippet
{
    // What a fence may say that its content is, other than something to be typed.
    private static readonly string[] NotTyped = ["mermaid", "json", "csharp", "csv", "xml", "http", "text"];

    /// <summary>Each line of every block that is not said to be something else; comments and blank lines left out.</summary>
    public static IReadOnlyList<string> LinesOf(string markdown)
    {
        var lines = new List<string>();
        string? fence = null;
        var typed = false;
        foreach (var line in markdown.Split('\n').Select(l => l.Trim()))
        {
            if (fence is null && Fence().Match(line) is { Success: true } opening)
            {
                fence = opening.Groups[1].Value;
                typed = !NotTyped.Contains(opening.Groups[2].Value);
            }
            else if (fence is not null && line.StartsWith(fence, StringComparison.Ordinal))
            {
                fence = null;
            }
            else if (fence is not null && typed && line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return fence is null ? lines : throw new FormatException("A fenced block has no end.");
    }

    /// <summary>Files and folders that a text links to, relative to its own place.</summary>
    public static IEnumerable<string> LinksOf(string markdown) => Link().Matches(markdown).Select(link => link.Groups[1].Value);

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(`{3,}|~{3,})\s*(\S*)")]
    private static partial Regex Fence();
}
