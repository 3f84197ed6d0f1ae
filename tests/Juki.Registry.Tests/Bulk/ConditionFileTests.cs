using Juki.Registry.Bulk;

namespace Juki.Registry.Tests.Bulk;

/// <summary>A condition file is read a part at a time, however long it is.</summary>
[Trait("Requirement", "P6")]
public sealed class ConditionFileTests
{
    private const string Row = "r1,1,12345678901,,,,,,,";

    // What the CSV reader takes in one go, and a part of rows.
    private const int MostAhead = (128 * 1024) + (BulkLimits.RowsOfPart * 32);

    [Fact]
    public async Task Two_hundred_thousand_rows_are_never_ahead_by_more_than_a_part()
    {
        var text = new Generated(BulkLimits.Rows);
        var (rows, given) = (0, 0L);
        await foreach (var part in ConditionFile.ReadAsync(text, default))
        {
            Assert.Equal(rows + 1, part.First);
            rows += part.Rows.Count;
            given += part.Rows.Sum(row => row.Sum(field => field.Length + 1) + 1);
            Assert.InRange(text.Read - given, 0, MostAhead);
        }

        Assert.Equal(BulkLimits.Rows, rows);
    }

    [Fact]
    public async Task One_row_more_is_refused()
    {
        var refused = await Assert.ThrowsAsync<ConditionFileException>(async () => await ConditionFile.ReadAsync(new Generated(BulkLimits.Rows + 1), default).LastAsync());
        Assert.Contains("200000", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A file of many rows that is nowhere as a whole.</summary>
    private sealed class Generated(int rows) : TextReader
    {
        private string _line = BulkBench.Header + "\r\n";
        private int _at;
        private int _rows;

        public new long Read { get; private set; }

        public override int Peek() => throw new NotSupportedException("Every call of this project is asynchronous.");

        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            if (_at == _line.Length && _rows++ < rows)
                (_line, _at) = (Row + "\r\n", 0);
            var count = Math.Min(buffer.Length, _line.Length - _at);
            _line.AsSpan(_at, count).CopyTo(buffer.Span);
            _at += count;
            Read += count;
            return ValueTask.FromResult(count);
        }
    }
}
