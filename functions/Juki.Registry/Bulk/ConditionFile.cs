using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using Juki.Records.Bulk;

namespace Juki.Registry.Bulk;

/// <summary>Reads a condition file (RFC 4180 with a header line) a part at a time, never more of it.</summary>
public static class ConditionFile
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with
    {
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = BulkLimits.RowBytes,
        IncludeValuesInExceptions = false,
    };

    /// <summary>Reads the parts.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The parts in their order, each as the file is read; at least one.</returns>
    /// <exception cref="ConditionFileException">The file is none that can be taken, or has no row. Parts before that were given.</exception>
    public static async IAsyncEnumerable<ConditionPart> ReadAsync(TextReader text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var csv = CsvReader.Create(text, Options);
        await ReadHeaderAsync(csv, cancellationToken);
        var rows = new List<string[]>(BulkLimits.RowsOfPart);
        var first = 1;
        while (await NextAsync(csv, cancellationToken))
        {
            if (csv.RowNumber > BulkLimits.Rows)
                throw new ConditionFileException($"At most {BulkLimits.Rows} rows; divide the file.");
            rows.Add(csv.Current.ToArray());
            if (rows.Count < BulkLimits.RowsOfPart)
                continue;
            yield return new ConditionPart(first, rows);
            first += rows.Count;
            rows = new List<string[]>(BulkLimits.RowsOfPart);
        }

        if (rows.Count > 0)
            yield return new ConditionPart(first, rows);
        else if (first == 1)
            throw new ConditionFileException("At least one row after the header line.");
    }

    private static async Task ReadHeaderAsync(CsvReader csv, CancellationToken cancellationToken)
    {
        await TellAsync(csv, async () =>
        {
            await csv.ReadHeaderAsync(cancellationToken);
            return true;
        });
        if (!csv.Headers.SequenceEqual(BulkColumn.All, StringComparer.Ordinal))
            throw new ConditionFileException($"The header line {string.Join(',', BulkColumn.All)}.");
    }

    private static Task<bool> NextAsync(CsvReader csv, CancellationToken cancellationToken) => TellAsync(csv, async () => await csv.ReadAsync(cancellationToken));

    private static async Task<bool> TellAsync(CsvReader csv, Func<Task<bool>> read)
    {
        try
        {
            return await read();
        }
        catch (DecoderFallbackException undecodable)
        {
            throw ConditionText.Charset(undecodable);
        }
        catch (CsvFormatException malformed)
        {
            throw new ConditionFileException(
                $"RFC 4180, rows of at most {BulkLimits.RowBytes} bytes, every quote closed; look after row {csv.RowNumber}.", inner: malformed);
        }
    }
}
