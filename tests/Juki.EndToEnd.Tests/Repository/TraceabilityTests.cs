using System.Text.RegularExpressions;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Repository;

public sealed partial class TraceabilityTests
{
    /// <summary>Requirements, promises and checks that this state of the project claims to meet.</summary>
    private static readonly string[] InScope =
    [
        "U1", "U2", "U3", "U4", "U5", "U6",
        "P1", "P2", "P3", "P4", "P7", "P8",
        "A1", "A2", "A5", "R1", "R2",
        "V1", "V2", "V3", "V4", "H1",
        "C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C14", "C15", "C16", "C17", "C18",
    ];

    [Fact]
    public void Every_requirement_in_scope_has_a_test_that_names_it()
    {
        var named = Directory
            .EnumerateFiles(Path.Combine(SolutionFolder.Path, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => RequirementTrait().Matches(File.ReadAllText(file)).Select(m => m.Groups["id"].Value))
            .ToHashSet();
        Assert.Empty(InScope.Except(named));
    }

    [GeneratedRegex("""\[Trait\("Requirement", "(?<id>[A-Z0-9]+)"\)\]""")]
    private static partial Regex RequirementTrait();
}
