using System.Text;
using System.Threading.Channels;

namespace Juki.Testing;

/// <summary>One output stream of a child process, read from the start so that a full pipe never blocks the child: every byte is kept, and each line handed out once.</summary>
internal sealed class ChildOutput
{
    private const byte EndOfLine = (byte)'\n';

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly MemoryStream _all = new();
    private readonly Lock _writing = new();
    private int _read;

    public ChildOutput(Stream stream) => Ended = Task.Run(() => DrainAsync(stream));

    /// <summary>Ends when the child has closed the stream.</summary>
    public Task Ended { get; }

    /// <summary>All that was written so far, in lines that were handed out and those that were not.</summary>
    public byte[] Bytes
    {
        get
        {
            lock (_writing)
                return _all.ToArray();
        }
    }

    /// <summary>The same, as text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The next line; null after the last.</summary>
    public async Task<string?> LineAsync(CancellationToken cancellationToken) =>
        await _lines.Reader.WaitToReadAsync(cancellationToken) && _lines.Reader.TryRead(out var line) ? line : null;

    private async Task DrainAsync(Stream stream)
    {
        var buffer = new byte[4096];
        try
        {
            for (int count; (count = await stream.ReadAsync(buffer)) > 0;)
                Keep(buffer.AsSpan(0, count));
        }
        finally
        {
            if (_all.Length > _read)
                HandOut((int)_all.Length);
            _lines.Writer.Complete();
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_writing)
            _all.Write(bytes);
        for (int length; (length = Rest().IndexOf(EndOfLine)) >= 0;)
            HandOut(_read + length);
    }

    private void HandOut(int end)
    {
        _lines.Writer.TryWrite(Encoding.UTF8.GetString(_all.GetBuffer().AsSpan(_read, end - _read)).TrimEnd('\r'));
        _read = end + 1;
    }

    private ReadOnlySpan<byte> Rest() => _all.GetBuffer().AsSpan(_read, (int)_all.Length - _read);
}
