using System.Globalization;
using CsvHelper;

namespace Juki.Registry.Figures;

/// <summary>Figures as they are told: columns by name, and rows of texts and counts.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows: of each column a text, a count, or null for none or kept back.</param>
internal sealed record FigureTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The rows as objects.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> ToObjects() =>
        Rows.Select(row => (IReadOnlyDictionary<string, object?>)new OrderedDictionary<string, object?>(Columns.Zip(row).Select(pair => KeyValuePair.Create(pair.First, pair.Second))));

    /// <summary>CSV (RFC 4180) in UTF-8 with CRLF and a header line; what is null is empty.</summary>
    public byte[] ToCsv()
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns]);
            foreach (var row in Rows)
                csv.WriteRecord([.. row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")]);
        }

        return stream.ToArray();
    }
}
