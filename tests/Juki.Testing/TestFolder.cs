using System.Diagnostics;
using System.Globalization;

namespace Juki.Testing;

/// <summary>A new folder for a test's files, deleted with all it holds when disposed.</summary>
public sealed class TestFolder : IDisposable
{
    private static readonly string Parent = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "juki-tests");

    /// <summary>Makes the folder.</summary>
    public TestFolder() =>
        Path = Directory.CreateDirectory(System.IO.Path.Combine(Parent, $"{Environment.ProcessId}-{Guid.NewGuid():n}")).FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The path of a file in it.</summary>
    /// <param name="name">The file's name.</param>
    /// <returns>Its full path.</returns>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc />
    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    /// <summary>Deletes the folders of test processes that were killed.</summary>
    internal static void DeleteAbandoned()
    {
        var alive = Process.GetProcesses().Select(p => p.Id.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        foreach (var folder in Directory.CreateDirectory(Parent).EnumerateDirectories())
        {
            if (alive.Contains(folder.Name.Split('-')[0]))
                continue;
            try
            {
                folder.Delete(recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                // Another test process was quicker.
            }
        }
    }
}
