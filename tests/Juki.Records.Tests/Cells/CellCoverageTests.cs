using Juki.Records.Tests.Support;
using Juki.Testing;

namespace Juki.Records.Tests.Cells;

/// <summary>Every cell of the reference tables is shown by a test that names it.</summary>
[Trait("Requirement", "U3")]
[Trait("Requirement", "U4")]
public sealed class CellCoverageTests
{
    private static readonly IReadOnlySet<string> Named = CellsAttribute.NamedIn(typeof(CellCoverageTests).Assembly);

    [Fact]
    public void Every_cell_has_a_test_that_names_it() =>
        Assert.Empty(ReferenceCells.All.Except(Named).Except(CellsElsewhere.ByTheServer).Except(CellsElsewhere.Nowhere.Keys));

    [Fact]
    public void No_test_names_a_cell_that_is_not_there() => Assert.Empty(Named.Concat(CellsElsewhere.ByTheServer).Except(ReferenceCells.All));

    [Fact]
    public void What_is_shown_nowhere_is_there_and_what_is_missing_in_part_is_shown_else()
    {
        Assert.Empty(CellsElsewhere.Nowhere.Keys.Except(ReferenceCells.All));
        Assert.Empty(CellsElsewhere.Nowhere.Keys.Intersect(Named.Concat(CellsElsewhere.ByTheServer)));
        Assert.Empty(CellsElsewhere.InPart.Keys.Except(Named.Concat(CellsElsewhere.ByTheServer)));
    }

    [Fact]
    public void Every_column_of_the_reference_is_known() => Assert.Empty(ReferenceCells.UnknownColumns);

    [Fact]
    public void There_are_as_many_cells_as_the_tables_have() => Assert.Equal((14 * 11) + (18 * 2) + (28 * 2) + 24 + 16 + (4 * 6) + (18 * 2) + 14 + 5, ReferenceCells.All.Count);
}
