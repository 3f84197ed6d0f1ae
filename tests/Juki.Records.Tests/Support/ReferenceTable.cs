using System.Reflection;
using CsvHelper;

namespace Juki.Records.Tests.Support;

/// <summary>A table of Reference/, as rows of cells by column name.</summary>
internal static class ReferenceTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var csv = CsvReader.Create(stream);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToArray().ToDictionary(header => header, header => csv.GetString(header)));
        return rows;
    }
}
