using System.Reflection;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Cells;

/// <summary>Every cell of the reference tables is shown by a test that names it.</summary>
[Trait("Requirement", "U3")]
[Trait("Requirement", "U4")]
public sealed class CellCoverageTests
{
    // What these say is done where records are stored, or by the municipality; nothing in this assembly could show it.
    private static readonly Dictionary<string, string> ShownElsewhere = new()
    {
        ["C16/check"] = "forwarding, by Juki.Registry",
        ["C16/outcome"] = "forwarding, by Juki.Registry",
        ["C17/check"] = "replies and figures, by Juki.Registry",
        ["C17/outcome"] = "replies and figures, by Juki.Registry",
        ["item-13/notes"] = "the index, by Juki.Vault",
        ["item-25/notes"] = "whether somebody is Japanese and asked for it: no item tells",
    };

    private static readonly HashSet<string> Named =
    [
        .. from type in typeof(CellCoverageTests).Assembly.GetTypes()
           from method in type.GetMethods()
           where method.GetCustomAttributes<FactAttribute>().Any()
           from cells in type.GetCustomAttributes<CellsAttribute>().Concat(method.GetCustomAttributes<CellsAttribute>())
           from name in cells.Names
           select name,
    ];

    [Fact]
    public void Every_cell_has_a_test_that_names_it() =>
        Assert.Empty(ReferenceCells.All.Except(Named).Except(ShownElsewhere.Keys));

    [Fact]
    public void No_test_names_a_cell_that_is_not_there() => Assert.Empty(Named.Except(ReferenceCells.All));

    [Fact]
    public void What_is_shown_elsewhere_is_there_and_not_shown_here() =>
        Assert.Equal(ShownElsewhere.Keys.Order(StringComparer.Ordinal), ReferenceCells.All.Intersect(ShownElsewhere.Keys).Except(Named).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_column_of_the_reference_is_known() => Assert.Empty(ReferenceCells.UnknownColumns);

    [Fact]
    public void There_are_as_many_cells_as_the_tables_have() => Assert.Equal((14 * 11) + (18 * 2) + (28 * 2) + 24 + 16, ReferenceCells.All.Count);
}
