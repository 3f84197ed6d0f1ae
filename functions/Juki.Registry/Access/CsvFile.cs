using CsvHelper;
using Juki.Registry.Messaging;

namespace Juki.Registry.Access;

/// <summary>A register kept in a CSV file (RFC 4180, UTF-8, header line), read again when the file changes.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="name">The register's name, for the error.</param>
/// <param name="path">The file.</param>
/// <param name="read">Makes a row of the line that the reader stands on.</param>
/// <param name="key">The member that rows are found by; no two rows share one.</param>
internal sealed class CsvFile<T>(string name, string path, Func<CsvReader, T> read, Func<T, string> key)
{
    private readonly Lock _reading = new();
    private Snapshot? _snapshot;

    public T? Find(string value)
    {
        try
        {
            var file = new FileInfo(path);
            lock (_reading)
            {
                if (_snapshot is null || _snapshot.Changed != file.LastWriteTimeUtc || _snapshot.Length != file.Length)
                    _snapshot = Read(file);
                return _snapshot.Rows.GetValueOrDefault(value);
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException
            or FormatException or KeyNotFoundException or CsvFormatException or CsvValidationException)
        {
            throw new RegisterUnreadableException(name, unreadable);
        }
    }

    private Snapshot Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        using var csv = CsvReader.Create(stream);
        var rows = new Dictionary<string, T>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var row = read(csv);
            rows.Add(key(row), row);
        }

        return new Snapshot(file.LastWriteTimeUtc, file.Length, rows);
    }

    private sealed record Snapshot(DateTime Changed, long Length, Dictionary<string, T> Rows);
}
