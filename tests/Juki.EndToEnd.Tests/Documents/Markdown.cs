using System.Text.RegularExpressions;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>A fenced block of a document.</summary>
/// <param name="Language">What the fence says that it holds; empty where it says nothing.</param>
/// <param name="Text">What it holds.</param>
internal sealed record MarkdownBlock(string Language, string Text);

/// <summary>A document of the repository, taken apart.</summary>
internal sealed partial class Markdown(string text)
{
    /// <summary>The whole of it.</summary>
    public string Text { get; } = text.ReplaceLineEndings("\n");

    /// <summary>Reads a document.</summary>
    /// <param name="path">Its path in the repository.</param>
    public static Markdown Read(params string[] path) => new(File.ReadAllText(Path.Combine([SolutionFolder.Path, .. path])));

    /// <summary>The text without its blocks.</summary>
    public string Prose => Fenced().Replace(Text, "");

    /// <summary>Every fenced block, in order.</summary>
    public IReadOnlyList<MarkdownBlock> Blocks => [.. Fenced().Matches(Text).Select(block => new MarkdownBlock(block.Groups[1].Value, block.Groups[2].Value))];

    /// <summary>Level and text of every heading, in order.</summary>
    public IReadOnlyList<(int Level, string Text)> Headings =>
        [.. Heading().Matches(Prose).Select(heading => (heading.Groups[1].Length, heading.Groups[2].Value))];

    /// <summary>What every link of the text leads to, in order.</summary>
    public IReadOnlyList<string> Links => [.. Link().Matches(Prose).Select(link => link.Groups[1].Value)];

    /// <summary>The cells of every table, row by row, without header and rule.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables =>
        [.. TableRows().Matches(Text).Select(table => (IReadOnlyList<IReadOnlyList<string>>)[.. table.Value.Trim().Split('\n').Skip(2).Select(Cells)])];

    /// <summary>The rows of the one table under a heading.</summary>
    /// <param name="heading">The heading's text.</param>
    /// <param name="index">Which table, where there are several.</param>
    public IReadOnlyList<IReadOnlyList<string>> TableUnder(string heading, int index = 0)
    {
        var under = Heading().Split(Text);
        var at = Array.FindIndex(under, part => part == heading);
        return at >= 0 ? new Markdown(under[at + 1]).Tables[index] : throw new FormatException($"There is no heading '{heading}'.");
    }

    /// <summary>The words that a cell or sentence sets as code.</summary>
    public static IReadOnlyList<string> Codes(string cell) => [.. Code().Matches(cell).Select(code => code.Groups[1].Value)];

    private static string[] Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex(@"^```(\w*)\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"^(#{1,6}) (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:^\|.*\|[ \t]*\n)+", RegexOptions.Multiline)]
    private static partial Regex TableRows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
