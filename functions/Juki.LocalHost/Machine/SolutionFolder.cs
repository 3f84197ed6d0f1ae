namespace Juki.LocalHost.Machine;

/// <summary>The folder of the solution, where settings and data lie when the program runs from its sources.</summary>
public static class SolutionFolder
{
    private const string Solution = "Juki.sln";

    /// <summary>Finds it above the program; a program that was copied elsewhere has its own folder instead.</summary>
    /// <returns>The folder's full path.</returns>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }
}
