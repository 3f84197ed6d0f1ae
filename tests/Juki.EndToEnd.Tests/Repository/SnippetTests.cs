using Juki.EndToEnd.Tests.Documents;
using Juki.EndToEnd.Tests.Running;
using Juki.LocalHost.Settings;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Repository;

/// <summary>What the documents tell a reader to type is one of two commands, which start everything and test everything, or is run here.</summary>
[Collection(SharedHost.Name)]
public sealed class SnippetTests(SharedHost shared)
{
    private const string Project = "functions/Juki.LocalHost";
    private static readonly string[] TwoCommands = [$"dotnet run --project {Project}", "dotnet test Juki.sln"];
    private static readonly string Readme = Path.Combine(SolutionFolder.Path, "README.md");

    /// <summary>Documents of which another test runs every line, and which.</summary>
    private static readonly Dictionary<string, Type> RunElsewhere = new() { [WorkedNoticeTests.Document] = typeof(WorkedNoticeTests), [BulkDocumentTests.Document] = typeof(BulkDocumentTests) };

    // Whoever tried an example has the documents of its packages beside it.
    private static IEnumerable<string> Documents => Directory
        .EnumerateFiles(Path.Combine(SolutionFolder.Path, "docs"), "*.md", SearchOption.AllDirectories)
        .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
        .Append(Readme)
        .Append(Path.Combine(SolutionFolder.Path, "README.ja.md"));

    [Fact]
    public void The_two_commands_are_in_the_readme() => Assert.Empty(TwoCommands.Except(Snippet.LinesOf(File.ReadAllText(Readme))));

    [Fact]
    public void What_another_test_runs_are_documents() => Assert.Empty(RunElsewhere.Keys.Except(Documents));

    [Fact]
    public async Task Every_other_line_of_the_documents_works_on_a_running_local_host()
    {
        var lines = Documents.Except(RunElsewhere.Keys).SelectMany(file => Snippet.LinesOf(File.ReadAllText(file))).Except(TwoCommands).ToList();
        Assert.NotEmpty(lines);
        (await shared.TryAsync("inquire", "--code", (await shared.GuidedAsync()).Entry.ResidentCode)).AssertSucceeded();

        foreach (var line in lines)
        {
            var command = ClosingScreen.Read("a document", line);
            Assert.Equal(Project, command.Project);
            var isAboutTheCode = command.Arguments is ["contracts", ..];
            (await (isAboutTheCode ? RunningHost.TryAsync(command.Arguments) : shared.TryAsync(command.Arguments))).AssertSucceeded();
        }
    }

    [Theory]
    [InlineData("```sh\nrm -r /\n```", "rm -r /")]
    [InlineData("1. so:\n\n   ~~~\n   # first\n   az login\n   ~~~", "az login")]
    [InlineData("````console\n$ dotnet test\n````", "$ dotnet test")]
    [InlineData("```pwsh\ndotnet run --project functions/Juki.LocalHost -- token\n```", "dotnet run --project functions/Juki.LocalHost -- token")]
    public void A_line_that_no_test_knows_is_seen(string markdown, string line)
    {
        Assert.Equal([line], Snippet.LinesOf(markdown));
        Assert.DoesNotContain(line, TwoCommands);
        Assert.Throws<FormatException>(() => ClosingScreen.Read("", line));
    }

    [Theory]
    [InlineData("text without a block")]
    [InlineData("```json\n{ \"a\": 1 }\n```")]
    [InlineData("```mermaid\nflowchart LR\n```")]
    public void What_is_not_typed_is_left_alone(string markdown) => Assert.Empty(Snippet.LinesOf(markdown));

    [Fact]
    public void The_readme_names_every_setting_of_the_sample()
    {
        var readme = File.ReadAllText(Readme);
        var settings = LocalSettings.Read(Path.Combine(SolutionFolder.Path, LocalSettings.SampleName)).Values.Keys;

        Assert.All(settings, setting => Assert.Contains($"`{setting}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_documents_link_to_is_there() => Assert.All(
        Documents.SelectMany(file => Snippet.LinksOf(File.ReadAllText(file)).Select(link => Path.Combine(Path.GetDirectoryName(file)!, link))),
        path => Assert.True(Path.Exists(path), path));
}
