using Xunit.Abstractions;
using Xunit.Sdk;

namespace Juki.Records.Tests.Support;

/// <summary>
/// Names the cells of the reference tables that a test shows, as traits "Cell": rows, a slash, columns, each parted by commas; groups parted by spaces.
/// "41,42/sender,may-be-blank C09/check" names five cells.
/// </summary>
[TraitDiscoverer("Juki.Records.Tests.Support.CellsDiscoverer", "Juki.Records.Tests")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CellsAttribute(string cells) : Attribute, ITraitAttribute
{
    public string Cells { get; } = cells;

    public IEnumerable<string> Names => NamesOf(Cells);

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
