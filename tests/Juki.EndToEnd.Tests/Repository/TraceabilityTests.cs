using System.Text.RegularExpressions;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Repository;

public sealed partial class TraceabilityTests
{
    /// <summary>Requirements, promises and checks that this state of the project claims to meet.</summary>
    private static readonly string[] InScope =
    [
        "U1", "U2", "U3", "U4", "U5", "U6", "U7",
        "D1", "D2", "D3", "D4", "N1", "N2", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "T1",
        "I1", "F1", "F2", "F3", "F4", "F5", "A1", "A2", "A4", "A5", "R1", "R2", "R3",
        "S1", "V1", "V2", "V3", "V4", "H1",
        "C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15", "C16", "C17", "C18",
    ];

    [Fact]
    public void Every_requirement_in_scope_has_a_test_that_names_it()
    {
        var named = Directory
            .EnumerateFiles(Path.Combine(SolutionFolder.Path, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => TestedIn(File.ReadAllText(file)))
            .ToHashSet();
        Assert.Empty(InScope.Except(named));
    }

    [Theory]
    [InlineData("""
        [Fact]
        [Trait("Requirement", "A1")]
        public void A() { }
        """, "A1")]
    [InlineData("""
        [Trait("Requirement", "A2")]
        public class A { [Theory] public void B() { } }
        """, "A2")]
    [InlineData("""
        [Trait("Requirement", "A3")]
        public class A { }
        """)]
    [InlineData("""
        [Trait("Requirement", "A4")]
        public void NoTest() { }

        [Fact]
        public void A() { }
        """)]
    [InlineData("""
        [Fact(Skip = "later")]
        [Trait("Requirement", "A5")]
        public void A() { }
        """)]
    public void Only_what_runs_counts(string source, params string[] ids) => Assert.Equal(ids, TestedIn(source));

    // An id stands on a test that runs, or on a class that holds one.
    private static IEnumerable<string> TestedIn(string source) => Marked().Matches(source)
        .Where(marked => Test().IsMatch(marked.Groups["attributes"].Value) || (marked.Groups["declared"].Value.Contains(" class ", StringComparison.Ordinal) && Test().IsMatch(source)))
        .SelectMany(marked => RequirementTrait().Matches(marked.Groups["attributes"].Value).Select(trait => trait.Groups["id"].Value));

    [GeneratedRegex(@"(?<attributes>(^[ \t]*\[.+\][ \t]*\r?\n)+)(?<declared>.*)", RegexOptions.Multiline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"\[(Fact|Theory)\]")]
    private static partial Regex Test();

    [GeneratedRegex("""\[Trait\("Requirement", "(?<id>[A-Z0-9]+)"\)\]""")]
    private static partial Regex RequirementTrait();
}
