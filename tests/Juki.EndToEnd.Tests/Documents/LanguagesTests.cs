using System.Text.RegularExpressions;
using Juki.EndToEnd.Tests.Repository;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>README.md and README.ja.md say the same: what can be held against each other without understanding them is.</summary>
public sealed partial class LanguagesTests
{
    private const string EnglishName = "README.md";
    private const string JapaneseName = "README.ja.md";
    private static readonly Markdown English = Markdown.Read(EnglishName);
    private static readonly Markdown Japanese = Markdown.Read(JapaneseName);

    [Fact]
    public void Each_leads_to_the_other_at_its_top()
    {
        Assert.Equal((JapaneseName, EnglishName), (English.Links[0], Japanese.Links[0]));
        Assert.StartsWith("# Juki\n\n[", English.Text, StringComparison.Ordinal);
        Assert.StartsWith("# Juki\n\n[", Japanese.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void They_have_the_same_commands() => Assert.Equal(Snippet.LinesOf(English.Text), Snippet.LinesOf(Japanese.Text));

    [Fact]
    public void Each_command_has_its_comment() => Assert.Equal(CommentsIn(English), CommentsIn(Japanese));

    [Fact]
    public void They_have_the_same_links() => Assert.Equal(English.Links.Skip(1).Order(), Japanese.Links.Skip(1).Order());

    [Fact]
    public void They_have_headings_of_the_same_levels_in_the_same_order() => Assert.Equal(English.Headings.Select(h => h.Level), Japanese.Headings.Select(h => h.Level));

    [Fact]
    public void Their_tables_have_the_same_rows()
    {
        Assert.Equal(English.Tables.Select(table => table.Count), Japanese.Tables.Select(table => table.Count));
        Assert.Equal(NamesIn(English), NamesIn(Japanese));
        Assert.Contains("`Access__OperatorsFile`", NamesIn(Japanese).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void They_name_the_same_things_as_code() => Assert.Equal(CodesIn(English), CodesIn(Japanese));

    [Fact]
    public void Their_pictures_differ_in_labels_alone() => Assert.Equal(
        English.Blocks.Where(IsPicture).Select(WithoutLabels), Japanese.Blocks.Where(IsPicture).Select(WithoutLabels));

    [Fact]
    public void Each_point_of_a_list_is_in_both() => Assert.Equal(Point().Count(English.Text), Point().Count(Japanese.Text));

    // What a row is about, where that is code.
    private static IEnumerable<string> NamesIn(Markdown readme) => readme.Tables
        .Select(table => string.Join(' ', table.Select(row => row[0]).Where(cell => cell.StartsWith('`'))));

    private static IEnumerable<string> CodesIn(Markdown readme) =>
        Markdown.Codes(readme.Prose).Distinct().Order(StringComparer.Ordinal);

    private static int CommentsIn(Markdown readme) => readme.Blocks.Sum(block => block.Text.Split('\n').Count(line => line.StartsWith('#')));

    private static bool IsPicture(MarkdownBlock block) => block.Language == "mermaid";

    private static string WithoutLabels(MarkdownBlock picture) => Label().Replace(picture.Text, "");

    [GeneratedRegex("""
        "[^"]*"|(?<=\[\()[^"\])]+(?=\)\])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Label();

    [GeneratedRegex("^- ", RegexOptions.Multiline)]
    private static partial Regex Point();
}
