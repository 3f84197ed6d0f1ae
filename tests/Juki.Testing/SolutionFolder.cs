using System.Runtime.CompilerServices;

namespace Juki.Testing;

/// <summary>Where the sources of this build lie, for tests that look at the repository itself.</summary>
public static class SolutionFolder
{
    public static string Path { get; } = Find();

    private static string Find([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", ".."));
}
