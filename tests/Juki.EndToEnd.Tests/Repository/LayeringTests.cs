using System.Reflection;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Repository;

public sealed class LayeringTests
{
    public static TheoryData<string, string[]> Layers => new()
    {
        { "Juki.Records", [] },
        { "Juki.Vault", ["Juki.Records"] },
        { "Juki.Registry", ["Juki.Vault", "Juki.Records"] },
        { "Juki.Hosting", [] },
        { "Juki.Server", ["Juki.Registry", "Juki.Vault", "Juki.Records", "Juki.Hosting"] },
        { "Fuhyo.Server", ["Juki.Registry", "Juki.Vault", "Juki.Records", "Juki.Hosting"] },
        { "Juki.LocalHost", ["Juki.Server", "Fuhyo.Server", "Juki.Registry", "Juki.Vault", "Juki.Records", "Juki.Hosting"] },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void Dependencies_point_one_way(string assembly, string[] allowed)
    {
        var references = Assembly.Load(assembly).GetReferencedAssemblies().Select(r => r.Name!).Where(IsOurs);
        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void Only_the_vault_knows_the_storage_kits()
    {
        var kits = new[] { "Azure.Storage.Blobs", "Azure.Storage.Queues", "Azure.Data.Tables" };
        foreach (var assembly in new[] { "Juki.Records", "Juki.Registry", "Juki.Server", "Fuhyo.Server" })
            Assert.Empty(ReferencesOf(assembly).Intersect(kits));
        Assert.NotEmpty(ReferencesOf("Juki.Vault").Intersect(kits));
    }

    [Fact]
    public void The_top_level_holds_what_the_layout_says_and_nothing_else()
    {
        string[] expected = ["functions", "infra", "tests", "docs", "local.settings.sample.json", "Juki.sln", "README.md", "README.ja.md", "global.json", "azure.yaml"];
        var found = Directory.EnumerateFileSystemEntries(SolutionFolder.Path)
            .Select(e => Path.GetFileName(e))
            .Where(e => !e.StartsWith('.') && !e.StartsWith("Directory.", StringComparison.Ordinal) && e is not ("TestResults" or "local.settings.json"));
        Assert.Empty(found.Except(expected));
    }

    private static bool IsOurs(string assembly) => assembly.Split('.')[0] is "Juki" or "Fuhyo";

    private static IEnumerable<string> ReferencesOf(string assembly) => Assembly.Load(assembly).GetReferencedAssemblies().Select(r => r.Name!);
}
