using System.Globalization;

namespace Juki.LocalHost.Functions;

/// <summary>Keeps when a timer function last ran, in a small file, so that a run missed while the app was down is noticed.</summary>
/// <param name="folder">Folder of such files.</param>
/// <param name="function">The function.</param>
internal sealed class TimerMonitor(string folder, string function)
{
    private readonly string _file = Path.Combine(folder, $"{function}.last");

    /// <summary>When it last ran.</summary>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The time; null before the first run or where the file is damaged.</returns>
    public async Task<DateTimeOffset?> LastAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(_file))
            return null;
        var text = await File.ReadAllTextAsync(_file, cancellationToken);
        return DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? last : null;
    }

    /// <summary>Notes a run.</summary>
    /// <param name="time">When.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>A task that ends when it is kept; the file is whole at any moment.</returns>
    public async Task NoteAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var half = $"{_file}.half";
        await File.WriteAllTextAsync(half, time.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
        File.Move(half, _file, overwrite: true);
    }
}
