using Juki.EndToEnd.Tests.Repository;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>Every picture of the documents is one.</summary>
public sealed class MermaidTests
{
    private const string Language = "mermaid";

    [Fact]
    public async Task Every_picture_parses()
    {
        var pictures = (
            from file in Directory.EnumerateFiles(Path.Combine(SolutionFolder.Path, "docs"), "*.md", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(SolutionFolder.Path, "*.md"))
            where !file.Contains("node_modules", StringComparison.Ordinal)
            from block in Snippet.BlocksOf(File.ReadAllText(file))
            where block.Language == Language
            select (File: Path.GetFileName(file), Text: string.Join('\n', block.Lines))).ToList();

        var faults = await MermaidParser.FaultsOfAsync(pictures.Select(picture => picture.Text));

        Assert.NotEmpty(pictures);
        Assert.Equal(pictures.Count, faults.Count);
        Assert.Empty(pictures.Zip(faults).Where(picture => picture.Second is not null).Select(picture => $"{picture.First.File}: {picture.Second}"));
    }

    [Fact]
    public async Task What_is_no_picture_is_told_from_what_is()
    {
        string[] good = ["flowchart LR\n  a[\"one<br/>二\"] -- \"x, y\" --> b[(store)]", "sequenceDiagram\n  opt why\n    A->>B: hello\n  end"];
        string[] bad = ["flowchart LR\n  a[one --> b", "flowchart LR\n  subgraph one\n  a --> b", "sequenceDiagram\n  opt why\n    A->>B: hello", "flowchar LR\n  a --> b", "sequenceDiagram\n  A->>B"];

        var faults = await MermaidParser.FaultsOfAsync([.. good, .. bad]);

        Assert.Equal(good.Select(_ => true).Concat(bad.Select(_ => false)), faults.Select(fault => fault is null));
    }
}
