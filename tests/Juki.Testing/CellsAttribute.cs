using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Juki.Testing;

/// <summary>
/// Names the cells of the reference tables that a test shows, as traits "Cell": rows, a slash, columns, each parted by commas; groups parted by spaces.
/// "41,42/sender,may-be-blank C09/check" names five cells.
/// </summary>
[TraitDiscoverer("Juki.Testing.CellsDiscoverer", "Juki.Testing")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CellsAttribute(string cells) : Attribute, ITraitAttribute
{
    public string Cells { get; } = cells;

    public IEnumerable<string> Names => NamesOf(Cells);

    /// <summary>The cells that the tests of an assembly name: by test and by class of tests.</summary>
    public static IReadOnlySet<string> NamedIn(Assembly assembly) => (
        from type in assembly.GetTypes()
        from method in type.GetMethods()
        where method.GetCustomAttributes<FactAttribute>().Any()
        from cells in type.GetCustomAttributes<CellsAttribute>().Concat(method.GetCustomAttributes<CellsAttribute>())
        from name in cells.Names
        select name).ToHashSet();

    internal static IEnumerable<string> NamesOf(string cells) =>
        from groupOfCells in cells.Split(' ')
        let parts = groupOfCells.Split('/')
        from row in parts[0].Split(',')
        from column in parts[1].Split(',')
        select $"{row}/{column}";
}

/// <summary>Tells the runner of them.</summary>
public sealed class CellsDiscoverer : ITraitDiscoverer
{
    public IEnumerable<KeyValuePair<string, string>> GetTraits(IAttributeInfo traitAttribute) =>
        CellsAttribute.NamesOf((string)traitAttribute.GetConstructorArguments().Single()).Select(cell => KeyValuePair.Create("Cell", cell));
}
