using System.Globalization;
using System.Text.Json;
using Juki.EndToEnd.Tests.Repository;
using Juki.EndToEnd.Tests.Running;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Http;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>docs/agency.md says what the server does: each request in it is sent, and the answer below it has the members of the real one.</summary>
[Collection(SharedHost.Name)]
public sealed class AgencyDocumentTests(SharedHost shared) : IDisposable
{
    // What is another in every answer.
    private static readonly string[] Varying = ["correlationId", "receipt"];
    private static readonly string Text = File.ReadAllText(Path.Combine(SolutionFolder.Path, "docs", "agency.md"));
    private readonly AgencyExamples _examples = new(shared);

    [Fact]
    [Trait("Requirement", "P3")]
    [Trait("Requirement", "P4")]
    public async Task Each_answer_has_exactly_the_members_of_the_real_one()
    {
        var variables = await _examples.VariablesAsync();
        var blocks = Snippet.BlocksOf(Text);
        Assert.NotEmpty(blocks);
        Assert.Equal(blocks.Select((_, at) => at % 2 == 0 ? "http" : "json"), blocks.Select(block => block.Language));

        foreach (var pair in blocks.Chunk(2))
        {
            using var shown = JsonDocument.Parse(string.Join('\n', pair[1].Lines));
            var request = HttpFile.Parse($"### Shown\n{string.Join('\n', pair[0].Lines)}").Requests.Single();
            var (status, _, answer) = await _examples.SendAsync(request, variables);

            Assert.Equal(JsonShape.Of(answer).Order(), JsonShape.Of(shown.RootElement).Order());
            if (!answer.TryGetProperty("code", out var _))
                Assert.Equal(200, status);
            else
                AssertSameProblem(answer, shown.RootElement);
        }
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""")]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":[{"b":1}]}""", """{"a":[{"b":1,"c":1}]}""")]
    [InlineData("""{"a":[]}""", """{"a":[1]}""")]
    [InlineData("""{"a":{"b":1}}""", """{"b":{"a":1}}""")]
    public void Other_members_are_seen(string one, string other)
    {
        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);

        Assert.NotEqual(JsonShape.Of(first.RootElement).Order(), JsonShape.Of(second.RootElement).Order());
    }

    [Fact]
    [Trait("Requirement", "P3")]
    public void The_table_of_items_holds_what_may_leave()
    {
        int[] common = [.. RegisterFile.Juki.Provided];
        int[] may = [.. common, KnownItems.IndividualNumber, KnownItems.ResidentCode];

        var rows = MarkdownTable.RowsOf(Text, "item", "Japanese", "who may get it", "form in the answer");

        Assert.Equal(may.Select(item => FieldTable.Juki[item].JsonName).Order(), rows.Select(row => row[0]).Order());
        Assert.Equal(
            common.Select(item => FieldTable.Juki[item].JsonName).Order(),
            rows.Where(row => row[2] == "every duty").Select(row => row[0]).Order());
        Assert.All(
            rows.Where(row => row[3].Contains("UTF-16", StringComparison.Ordinal)),
            row => Assert.Contains($" {FieldTable.Juki.Find(row[0])!.MaxLength} UTF-16", row[3], StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "P3")]
    public void What_leaves_the_Fuhyo_file_is_named()
    {
        var line = Text.Split('\n').Single(line => line.Contains("leave, for every duty", StringComparison.Ordinal)).Split("leave")[0];
        Assert.Equal(RegisterFile.Fuhyo.Fields.NamesOf(RegisterFile.Fuhyo.Provided.ToList()).Order(), line.Split('`').Where((_, at) => at % 2 == 1).Order());
    }

    [Fact]
    public async Task The_table_of_members_holds_those_of_the_contract_with_their_limits()
    {
        var request = HttpFile.Parse("### All wrong\nPOST {{host}}/api/inquiries\nAuthorization: Bearer {{token}}\nContent-Type: application/json\n\n{\"unknown\": 1}").Requests.Single();
        var (_, _, answer) = await _examples.SendAsync(request, await _examples.VariablesAsync());
        var errors = answer.GetProperty("errors").EnumerateArray().ToLookup(error => error.Text("parameter"), error => error.Text("message"));

        var rows = MarkdownTable.RowsOf(Text, "member", "needed", "form");

        var members = rows.Select(row => row[0]).ToList();
        Assert.Equal([$"No other members than {string.Join(", ", members)}."], errors["body"]);
        // Those that may be left out are not missed.
        Assert.Equal(members.Except(["conditions", "asOf", "asksNational", "includesRemoved"]).Append("body").Order(), errors.Select(error => error.Key).Order());
        Assert.All(
            rows.Where(row => row[2].Contains("at most", StringComparison.Ordinal)),
            row => Assert.Contains($"1 to {row[2].Split("at most ")[1].Split(' ')[0]} characters", errors[row[0]].Single(), StringComparison.Ordinal));
        Assert.Contains($"{StrictJson.MaxBytes.ToString("N0", CultureInfo.InvariantCulture)} bytes", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_that_it_names_is_one()
    {
        var known = KnownProblems.All.ToDictionary(problem => problem.Code, problem => problem.Status);
        var retries = MarkdownTable.RowsOf(Text, "answer", "try again?").Select(row => row[0].Split([' ', ',', '`'], StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.All(
            from words in retries
            from code in words.Where(word => word.Contains('-', StringComparison.Ordinal))
            select (Status: words[0], Code: code),
            named => Assert.Equal(named.Status, known[named.Code].ToString(CultureInfo.InvariantCulture)));
        Assert.Empty(known.Values.Distinct().Select(status => $"{status}").Except(retries.SelectMany(words => words)));
    }

    public void Dispose() => _examples.Dispose();

    private static void AssertSameProblem(JsonElement answer, JsonElement shown) => Assert.Equal(Fixed(answer), Fixed(shown));

    private static IEnumerable<string> Fixed(JsonElement problem) => problem.EnumerateObject()
        .Where(member => !Varying.Contains(member.Name))
        .Select(member => $"{member.Name}: {JsonSerializer.Serialize(member.Value)}");
}
