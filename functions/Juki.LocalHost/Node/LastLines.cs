namespace Juki.LocalHost.Node;

/// <summary>The end of a program's output, short enough for an error message.</summary>
public sealed class LastLines
{
    private const int Kept = 5;
    private readonly Queue<string> _lines = new();

    /// <summary>Notes a line.</summary>
    /// <param name="line">The line.</param>
    public void Add(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line.Trim());
            if (_lines.Count > Kept)
                _lines.Dequeue();
        }
    }

    /// <summary>The last lines of a text.</summary>
    /// <param name="output">The text.</param>
    /// <returns>One line.</returns>
    public static string Of(string output)
    {
        var lines = new LastLines();
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            lines.Add(line);
        return lines.ToString();
    }

    /// <inheritdoc />
    public override string ToString()
    {
        lock (_lines)
        {
            return _lines.Count == 0 ? "it wrote nothing." : string.Join(" / ", _lines);
        }
    }
}
