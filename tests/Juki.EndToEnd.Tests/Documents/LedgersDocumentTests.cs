using System.Text.Json;
using Juki.EndToEnd.Tests.Repository;
using Juki.EndToEnd.Tests.Running;
using Juki.Records.Ledgers;
using Juki.Records.Time;
using Juki.Records.Values;
using Juki.Registry.Audits;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>docs/ledgers.md: each request in it is sent in its turn, and the answer below it has the members and the state of the real one; its tables hold every event and finding.</summary>
[Collection(SharedHost.Name)]
public sealed class LedgersDocumentTests(SharedHost shared) : IDisposable
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SolutionFolder.Path, "docs", "ledgers.md"));

    private readonly AgencyExamples _examples = new(shared);

    [Fact]
    [Trait("Requirement", "D3")]
    public async Task The_walk_goes_as_the_page_shows_it()
    {
        var variables = await VariablesAsync();
        foreach (var pair in Snippet.BlocksOf(Text).Where(block => block.Language is "http" or "json").Chunk(2))
        {
            Assert.Equal(["http", "json"], pair.Select(block => block.Language));
            using var shown = JsonDocument.Parse(string.Join('\n', pair[1].Lines));
            var request = HttpFile.Parse($"### Shown\n{string.Join('\n', pair[0].Lines)}").Requests.Single();
            var (status, _, answer) = await _examples.SendAsync(request, variables);

            Assert.Equal(200, status);
            Assert.Equal(JsonShape.Of(shown.RootElement).Distinct().Order(StringComparer.Ordinal), JsonShape.Of(answer).Distinct().Order(StringComparer.Ordinal));
            Assert.Equal((shown.RootElement.Text("state"), ActsOf(shown.RootElement)), (answer.Text("state"), ActsOf(answer)));
            variables["entry"] = answer.Text("id")!;
        }
    }

    [Fact]
    public void The_table_of_events_holds_every_one_that_can_be_entered() => Assert.Equal(
        Enum.GetValues<LedgerAct>().Except([LedgerAct.Made, LedgerAct.Approved]).Select(act => $"{act}".ToLowerInvariant()).Order(),
        MarkdownTable.RowsOf(Text, "event", "Japanese", "must say", "when it can be entered").Select(row => row[0]).Order());

    [Fact]
    [Trait("Requirement", "A4")]
    public void The_table_of_findings_holds_every_one() => Assert.Equal(
        Enum.GetValues<AuditFinding>().Select(finding => JsonNamingPolicy.KebabCaseLower.ConvertName($"{finding}")).Order(),
        MarkdownTable.RowsOf(Text, "finding", "what it means").Select(row => row[0]).Order());

    public void Dispose() => _examples.Dispose();

    private async Task<Dictionary<string, string>> VariablesAsync() => new(await _examples.VariablesAsync(), StringComparer.Ordinal)
    {
        ["token"] = await TokenAsync("op-resident", "term-resident"),
        ["chief"] = await TokenAsync("op-chief", "term-chief"),
        ["tomorrow"] = LooseDate.From(JapanTime.DateOf(DateTimeOffset.UtcNow).AddDays(1)).Value,
    };

    private async Task<string> TokenAsync(string name, string terminal)
    {
        var token = await shared.TryAsync("token", "--operator", name, "--terminal", terminal);
        token.AssertSucceeded();
        return token.Output;
    }

    private static string ActsOf(JsonElement entry) => string.Join(' ', entry.GetProperty("events").EnumerateArray().Select(happened => happened.Text("act")));
}
