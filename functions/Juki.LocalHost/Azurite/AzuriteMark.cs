using System.Diagnostics;
using System.Globalization;

namespace Juki.LocalHost.Azurite;

/// <summary>
/// Says in a data folder which process works on it. When a run is killed, its emulator still writes its data out and ends by itself;
/// one that started meanwhile would read old data, and both would write.
/// </summary>
internal static class AzuriteMark
{
    private const string FileName = "azurite.pid";

    // Two processes that ask for the start of a third hear times a little apart.
    private static readonly TimeSpan SameStart = TimeSpan.FromSeconds(2);

    /// <summary>Notes the process that works on a folder from now on.</summary>
    public static void Write(string folder, Process process)
    {
        try
        {
            File.WriteAllText(Path.Combine(folder, FileName), string.Create(CultureInfo.InvariantCulture, $"{process.Id} {process.StartTime.ToUniversalTime():O}"));
        }
        catch (InvalidOperationException)
        {
            // It has ended already, which its own start tells.
        }
    }

    /// <summary>Waits until a process that an earlier run left on a folder has ended.</summary>
    /// <exception cref="AzuriteFailedException">It does not end in time.</exception>
    public static async Task GoneAsync(string folder, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var earlier = Read(Path.Combine(folder, FileName));
        if (earlier is null)
            return;
        try
        {
            await earlier.WaitForExitAsync(cancellationToken).WaitAsync(limit, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new AzuriteFailedException(string.Create(CultureInfo.InvariantCulture, $"an earlier one, process {earlier.Id}, still works on '{folder}'. End it."));
        }
    }

    private static Process? Read(string path)
    {
        var words = File.Exists(path) ? File.ReadAllText(path).Split(' ') : [];
        if (words.Length != 2 || !int.TryParse(words[0], CultureInfo.InvariantCulture, out var id)
            || !DateTime.TryParse(words[1], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var start))
        {
            return null;
        }

        try
        {
            var process = Process.GetProcessById(id);
            if ((process.StartTime.ToUniversalTime() - start).Duration() <= SameStart)
                return process;
            process.Dispose();
            return null;
        }
        catch (Exception ended) when (ended is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
