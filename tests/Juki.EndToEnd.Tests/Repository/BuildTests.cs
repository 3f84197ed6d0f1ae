using Juki.Testing;

namespace Juki.EndToEnd.Tests.Repository;

/// <summary>What one build alone has is little, and lies where it can be seen.</summary>
[Trait("Requirement", "H1")]
public sealed class BuildTests
{
    private const int MostLines = 130;
    private static readonly string[] BuildFolders = ["Azure", "Local"];
    private static readonly string[] MadeFolders = ["bin", "obj", "node_modules"];

    private static IReadOnlyList<string> Sources { get; } =
    [
        .. Directory.EnumerateFiles(SolutionFolder.Path, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Folders(file).Intersect(MadeFolders).Any()),
    ];

    [Fact]
    public void Files_of_one_build_alone_are_short()
    {
        var ofOneBuild = Sources.Where(file => Folders(file).Intersect(BuildFolders).Any()).ToList();

        Assert.NotEmpty(ofOneBuild);
        Assert.All(ofOneBuild, file => Assert.InRange(File.ReadLines(file).Count(), 1, MostLines));
    }

    [Fact]
    public void Each_build_has_what_the_other_has_under_the_same_name()
    {
        var entries = Sources.Where(file => Path.GetFileName(file).EndsWith("Binding.cs", StringComparison.Ordinal))
            .ToLookup(file => Path.GetFileName(Path.GetDirectoryName(file)!), file => Path.GetRelativePath(SolutionFolder.Path, file).Split('/', '\\')[1] + " " + Path.GetFileName(file));

        Assert.Equal(["Fuhyo.Server LinkBinding.cs", "Juki.Triggers HostBinding.cs", "Juki.Vault VaultBinding.cs"], entries["Azure"].Order());
        Assert.Equal(entries["Azure"].Order(), entries["Local"].Order());
    }

    [Fact]
    public void No_source_is_compiled_in_part() =>
        Assert.All(Sources, file => Assert.DoesNotContain(File.ReadLines(file), line => line.TrimStart().StartsWith("#if", StringComparison.Ordinal)));

    private static string[] Folders(string file) => Path.GetRelativePath(SolutionFolder.Path, Path.GetDirectoryName(file)!).Split('/', '\\');
}
