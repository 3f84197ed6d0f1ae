using System.Text.RegularExpressions;
using Juki.EndToEnd.Tests.Repository;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>README.md and README.ja.md say the same: what can be held against each other without understanding them is.</summary>
public sealed partial class LanguagesTests
{
    private const string EnglishName = "README.md";
    private const string JapaneseName = "README.ja.md";
    private static readonly string English = Read(EnglishName);
    private static readonly string Japanese = Read(JapaneseName);

    [Fact]
    public void Each_leads_to_the_other_at_its_top()
    {
        Assert.StartsWith($"# Juki\n\n[日本語]({JapaneseName})\n", English, StringComparison.Ordinal);
        Assert.StartsWith($"# Juki\n\n[English]({EnglishName})\n", Japanese, StringComparison.Ordinal);
    }

    [Fact]
    public void They_have_the_same_commands_each_with_its_comment() => Assert.Equal(CommandsIn(English), CommandsIn(Japanese));

    [Fact]
    public void They_have_the_same_links() => Assert.Equal(Snippet.LinksOf(English).Skip(1).Order(), Snippet.LinksOf(Japanese).Skip(1).Order());

    [Fact]
    public void They_have_headings_of_the_same_levels_in_the_same_order() => Assert.Equal(LevelsIn(English), LevelsIn(Japanese));

    [Fact]
    public void Their_tables_have_the_same_rows_the_settings_among_them()
    {
        Assert.Equal(RowsIn(English), RowsIn(Japanese));
        Assert.Contains("`Access__AgenciesFile`, `Access__OperatorsFile`, `Access__DutyDecisionsFile`", RowsIn(Japanese));
    }

    [Fact]
    public void They_name_the_same_things_as_code() => Assert.Equal(CodesIn(English), CodesIn(Japanese));

    [Fact]
    public void Their_pictures_differ_in_labels_alone() => Assert.Equal(PicturesIn(English), PicturesIn(Japanese));

    [Fact]
    public void Each_point_of_a_list_is_in_both() => Assert.Equal(Point().Count(English), Point().Count(Japanese));

    private static string Read(string name) => File.ReadAllText(Path.Combine(SolutionFolder.Path, name)).ReplaceLineEndings("\n");

    private static IEnumerable<string> CommandsIn(string readme) => Snippet.BlocksOf(readme)
        .Where(block => block.Language == "sh")
        .SelectMany(block => block.Lines)
        .Select(line => line.StartsWith('#') ? "#" : line);

    private static IEnumerable<int> LevelsIn(string readme) => Heading().Matches(Block().Replace(readme, "")).Select(heading => heading.Length);

    // Of each row what it is about where that is code, and that it is there where it is words.
    private static IEnumerable<string> RowsIn(string readme) => Row().Matches(readme)
        .Select(row => row.Groups[1].Value.Trim())
        .Select(cell => cell.StartsWith('`') || cell == "---" ? cell : "");

    private static IEnumerable<string> CodesIn(string readme) =>
        Code().Matches(Block().Replace(readme, "")).Select(code => code.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> PicturesIn(string readme) => Snippet.BlocksOf(readme)
        .Where(block => block.Language == "mermaid")
        .SelectMany(block => block.Lines)
        .Select(line => Label().Replace(line, ""));

    [GeneratedRegex("""
        "[^"]*"|(?<=\[\()[^"\])]+(?=\)\])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Label();

    [GeneratedRegex("^- ", RegexOptions.Multiline)]
    private static partial Regex Point();

    [GeneratedRegex(@"^\|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("^#+(?= )", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
