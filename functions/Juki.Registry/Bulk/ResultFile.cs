using System.Globalization;
using CsvHelper;
using Juki.Records.Items;

namespace Juki.Registry.Bulk;

/// <summary>The result file (結果ファイル): CSV (RFC 4180) in UTF-8 without a byte order mark, CRLF, a header line, then a row for each row of the conditions, in their order.</summary>
internal static class ResultFile
{
    /// <summary>The columns before the items asked for.</summary>
    public static IReadOnlyList<string> FirstColumns { get; } = ["inquiryNumber", "result", "state", "matched"];

    /// <summary>The header line.</summary>
    public static byte[] Header(FieldTable items, BulkOrder order) => Write([[.. FirstColumns, .. items.NamesOf(order.Items)]]);

    /// <summary>The rows of a part.</summary>
    public static byte[] Rows(BulkOrder order, IEnumerable<RowAnswer> answers) => Write(answers.Select(answer => (string[])
    [
        answer.InquiryNumber,
        ((int)answer.Result).ToString(CultureInfo.InvariantCulture),
        answer.State,
        answer.Matched,
        .. order.Items.Select((_, index) => answer.Values.Count == 0 ? "" : answer.Values[index]),
    ]));

    /// <summary>Name of a job's result: duty, office, day and number of the job, nothing personal.</summary>
    public static string NameOf(BulkJobId id, BulkJob job) => string.Create(
        CultureInfo.InvariantCulture, $"IKRES_{job.Order.Duty}_{job.Agency}_{id.Day:yyyyMMdd}_{id.Number:D5}.cms");

    private static byte[] Write(IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, leaveOpen: true))
        {
            foreach (var row in rows)
                csv.WriteRecord(row);
        }

        return stream.ToArray();
    }
}
