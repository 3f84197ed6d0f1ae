using CsvHelper;
using Juki.Registry.Messaging;

namespace Juki.Registry.Access;

/// <summary>A register kept in a CSV file (RFC 4180, UTF-8, header line), read again when the file changes.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="name">The register's name, for the error.</param>
/// <param name="path">The file.</param>
/// <param name="read">Makes a row of the line that the reader stands on.</param>
/// <param name="key">The member that rows are found by.</param>
internal sealed class CsvFile<T>(string name, string path, Func<CsvReader, T> read, Func<T, string> key)
{
    private readonly Lock _reading = new();
    private (DateTime Changed, Dictionary<string, T> Rows)? _snapshot;

    public T? Find(string value)
    {
        var changed = File.GetLastWriteTimeUtc(path);
        lock (_reading)
        {
            if (_snapshot is not { } known || known.Changed != changed)
                _snapshot = (changed, Read());
            return _snapshot.Value.Rows.GetValueOrDefault(value);
        }
    }

    private Dictionary<string, T> Read()
    {
        try
        {
            using var file = File.OpenRead(path);
            using var csv = CsvReader.Create(file);
            var rows = new Dictionary<string, T>(StringComparer.Ordinal);
            while (csv.Read())
            {
                var row = read(csv);
                rows.Add(key(row), row);
            }

            return rows;
        }
        catch (Exception unreadable) when (unreadable is IOException or CsvFormatException or ArgumentException or FormatException)
        {
            throw new RegisterUnreadableException(name, unreadable);
        }
    }
}
