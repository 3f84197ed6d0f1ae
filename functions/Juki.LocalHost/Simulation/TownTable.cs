namespace Juki.LocalHost.Simulation;

/// <summary>A town (大字・字) of a municipality.</summary>
/// <param name="Municipality">Code of the municipality or ward, six digits.</param>
/// <param name="MunicipalityName">Its name, as addresses begin.</param>
/// <param name="Name">Name of the town.</param>
/// <param name="Code">大字・字コード, six digits.</param>
internal sealed record Town(string Municipality, string MunicipalityName, string Name, string Code);

/// <summary>The towns of the prefecture, from the table embedded in this assembly.</summary>
internal static class TownTable
{
    private static readonly Dictionary<string, IReadOnlyList<Town>> ByMunicipality = Load()
        .GroupBy(town => town.Municipality, StringComparer.Ordinal)
        .ToDictionary(towns => towns.Key, towns => (IReadOnlyList<Town>)[.. towns], StringComparer.Ordinal);

    /// <summary>Every town, in the order of the codes.</summary>
    public static IReadOnlyList<Town> All { get; } = [.. ByMunicipality.Values.SelectMany(towns => towns)];

    /// <summary>The municipalities and wards that have towns: those of residence.</summary>
    public static IReadOnlyList<string> Municipalities { get; } = [.. ByMunicipality.Keys];

    /// <summary>The towns of a municipality or ward.</summary>
    public static IReadOnlyList<Town> Of(string municipality) => ByMunicipality[municipality];

    private static List<Town> Load() => [.. EmbeddedTable.Read("towns.csv").Select(row => new Town(
        row("code6"), Municipal.NameOf(row("code6")), row("town"), row("oaza3") + row("koaza3")))];
}
