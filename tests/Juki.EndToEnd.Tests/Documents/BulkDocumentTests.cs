using System.Diagnostics;
using Juki.EndToEnd.Tests.Repository;
using Juki.EndToEnd.Tests.Running;
using Juki.Records.Bulk;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>The document of bulk provision: its lines work, and its columns are those of the code.</summary>
[Collection(SharedHost.Name)]
public sealed class BulkDocumentTests(SharedHost shared)
{
    /// <summary>The document.</summary>
    public static readonly string Document = Path.Combine(SolutionFolder.Path, "docs", "bulk.md");

    private const string ShownName = "IKRES_A5-01_welfare_20261126_00001";

    private static string Text => File.ReadAllText(Document);

    [Fact]
    [Trait("Requirement", "P6")]
    public async Task The_command_keeps_a_result_that_the_line_of_openssl_opens()
    {
        var lines = Snippet.LinesOf(Text).ToList();
        Assert.Equal(2, lines.Count);
        var command = ClosingScreen.Read("the document", lines[1]);
        var end = await shared.TryAsync(command.Arguments);
        end.AssertSucceeded();
        var kept = end.Output.Trim().Split('\n')[^1];

        var typed = lines[0].Replace(ShownName, Path.GetFileNameWithoutExtension(kept), StringComparison.Ordinal).Split(' ');
        using var openssl = Process.Start(new ProcessStartInfo(typed[0], typed[1..]) { WorkingDirectory = Path.GetDirectoryName(kept) })!;
        await openssl.WaitForExitAsync();
        Assert.Equal(0, openssl.ExitCode);
        var result = await File.ReadAllLinesAsync(Path.ChangeExtension(kept, ".csv"));
        Assert.Equal("inquiryNumber,result,state,matched,name,address", result[0]);
        Assert.StartsWith("1,1,,1000000,", result[1], StringComparison.Ordinal);
        Assert.Equal("2,9,,,,", result[2]);
    }

    [Fact]
    public void The_table_of_columns_holds_those_of_a_condition_file() =>
        Assert.Equal(BulkColumn.All, MarkdownTable.RowsOf(Text, "column", "Japanese", "form").Select(row => row[0]));
}
