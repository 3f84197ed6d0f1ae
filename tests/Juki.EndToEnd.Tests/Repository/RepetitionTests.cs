using System.Text.RegularExpressions;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Repository;

/// <summary>What both servers have stands once: neither repeats the other.</summary>
public sealed partial class RepetitionTests
{
    private const int Repeated = 6;

    [Fact]
    public void The_two_servers_repeat_no_six_lines_of_the_same_shape()
    {
        var (juki, fuhyo) = (PassagesOf("Juki.Server").ToHashSet(StringComparer.Ordinal), PassagesOf("Fuhyo.Server").ToHashSet(StringComparer.Ordinal));
        Assert.Empty(juki.Intersect(fuhyo));
    }

    [Fact]
    public void Shapes_are_told_apart_by_texts_and_signs_and_not_by_names_and_comments()
    {
        string[] one = ["// Why.", "using A;", "if (a.B(\"c\") > 1)", "{", "    return d;", "}"];
        string[] same = ["using X.Y;", "", "if (e.F(\"c\") > 23)", "    return i; // So."];
        string[] otherSigns = ["if (a.B(\"c\") > 1)", "    return d();"];
        string[] otherText = ["if (a.B(\"d\") > 1)", "    return d;"];

        Assert.Equal(ShapesOf(one), ShapesOf(same));
        Assert.NotEqual(ShapesOf(one), ShapesOf(otherSigns));
        Assert.NotEqual(ShapesOf(one), ShapesOf(otherText));
    }

    private static IEnumerable<string> PassagesOf(string server) => Directory
        .EnumerateFiles(Path.Combine(SolutionFolder.Path, "functions", server), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split('/', '\\').Intersect(["bin", "obj"]).Any())
        .Select(file => ShapesOf(File.ReadLines(file)).ToList())
        .SelectMany(shapes => Enumerable.Range(0, Math.Max(0, shapes.Count - Repeated + 1)).Select(first => string.Join('\n', shapes.Skip(first).Take(Repeated))));

    // Any two triggers are alike but for their names: what they are told apart by are the texts of their attributes.
    private static IEnumerable<string> ShapesOf(IEnumerable<string> lines) => lines
        .Select(line => Comment().Replace(line, "").Trim())
        .Where(line => line is not ("" or "{" or "}") && !line.StartsWith("using ", StringComparison.Ordinal))
        .Select(line => TextOrWord().Replace(line, part => part.Value.StartsWith('"') ? part.Value : "w"));

    [GeneratedRegex("(?<!:)//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("\"[^\"]*\"|\\w+")]
    private static partial Regex TextOrWord();
}
