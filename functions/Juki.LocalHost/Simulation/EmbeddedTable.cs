using System.Reflection;
using CsvHelper;

namespace Juki.LocalHost.Simulation;

/// <summary>Reads the tables of Data/, which are embedded in this assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table, each as a function from the name of a column to the cell.</summary>
    public static IReadOnlyList<Func<string, string>> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Juki.LocalHost.Simulation.Data.{file}")!;
        using var csv = CsvReader.Create(stream);
        var columns = csv.Headers.ToArray();
        var rows = new List<Func<string, string>>();
        while (csv.Read())
        {
            var cells = columns.ToDictionary(column => column, csv.GetString, StringComparer.Ordinal);
            rows.Add(column => cells[column]);
        }

        return rows;
    }
}
