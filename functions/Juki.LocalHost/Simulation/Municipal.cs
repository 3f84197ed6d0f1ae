using Juki.Records.Municipalities;

namespace Juki.LocalHost.Simulation;

/// <summary>What the simulation asks of the table of municipalities, by codes as text.</summary>
internal static class Municipal
{
    private static readonly Dictionary<string, Municipality> ByCode =
        MunicipalityTable.All.ToDictionary(row => row.Code.Value, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Senders = ByCode.Values
        .Where(row => row.IsOfResidence)
        .ToDictionary(row => row.Code.Value, row => ServerOf(row).Code.Value, StringComparer.Ordinal);

    /// <summary>The communication servers (市町村CS): each municipality's, the wards' being their city's.</summary>
    public static IReadOnlyList<string> Servers { get; } = [.. Senders.Values.Distinct(StringComparer.Ordinal)];

    /// <summary>The name of a municipality or ward.</summary>
    public static string NameOf(string code) => ByCode[code].Name;

    /// <summary>The communication server that sends for a municipality or ward.</summary>
    public static string SenderOf(string code) => Senders[code];

    /// <summary>The municipalities of residence that share a server with one: the wards of a ward's city, or itself alone.</summary>
    public static IReadOnlyList<string> SentWith(string code) =>
        [.. Senders.Where(pair => pair.Value == Senders[code]).Select(pair => pair.Key)];

    private static Municipality ServerOf(Municipality row) =>
        row.HasServer ? row : ByCode.Values.Single(city => row.IsWardOf(city));
}
