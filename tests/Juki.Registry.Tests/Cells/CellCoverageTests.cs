using Juki.Testing;

namespace Juki.Registry.Tests.Cells;

/// <summary>The cells of the reference tables that are done where records are stored; all others are covered in Juki.Records.Tests.</summary>
[Trait("Requirement", "U3")]
[Trait("Requirement", "U4")]
public sealed class CellCoverageTests
{
    [Fact]
    public void The_tests_here_name_the_cells_that_are_said_to_be_shown_here() => Assert.Equal(
        CellsElsewhere.ByTheServer.Order(StringComparer.Ordinal), CellsAttribute.NamedIn(typeof(CellCoverageTests).Assembly).Order(StringComparer.Ordinal));
}
