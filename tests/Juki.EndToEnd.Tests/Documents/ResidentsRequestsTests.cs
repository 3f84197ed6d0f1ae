using System.Text.Json;
using Juki.EndToEnd.Tests.Repository;
using Juki.EndToEnd.Tests.Running;
using Juki.LocalHost.Queues;
using Juki.Records.Time;
using Juki.Records.Values;
using Juki.Registry.Messaging;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>docs/residents-requests.md walks a clerk through the cases: each request in it is sent in its turn, and the answer below it has the members of the real one.</summary>
[Collection(SharedHost.Name)]
public sealed class ResidentsRequestsTests(SharedHost shared) : IDisposable
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SolutionFolder.Path, "docs", "residents-requests.md"));
    private const string CaseOfRecord = "record";
    private const string Passed = "passed";

    private readonly AgencyExamples _examples = new(shared);

    [Fact]
    [Trait("Requirement", "D1")]
    [Trait("Requirement", "D2")]
    [Trait("Requirement", "N2")]
    public async Task The_walk_goes_as_the_page_shows_it()
    {
        var variables = await VariablesAsync();
        var told = 0;
        foreach (var pair in Snippet.BlocksOf(Text).Where(block => block.Language is "http" or "json").Chunk(2))
        {
            Assert.Equal(["http", "json"], pair.Select(block => block.Language));
            using var shown = JsonDocument.Parse(string.Join('\n', pair[1].Lines));
            var request = HttpFile.Parse($"### Shown\n{string.Join('\n', pair[0].Lines)}").Requests.Single();
            var (status, _, answer) = await _examples.SendAsync(request, variables);

            Assert.Equal(200, status);
            Assert.Equal(ShapeOf(shown.RootElement), ShapeOf(answer));
            Assert.Equal(Said(shown.RootElement), Said(answer));
            variables["case"] = answer.Text("id")!;
            if (answer.Text("kind") == CaseOfRecord)
                variables["disclosure"] = variables["case"];
            if (answer.TryGetProperty("passedTo", out var passed) && answer.Text("status") == Passed)
                told += await TakeOffAsync(passed.Text("municipality")!, passed.Text("messageId")!);
        }

        Assert.Equal(1, told);
    }

    public void Dispose() => _examples.Dispose();

    private async Task<Dictionary<string, string>> VariablesAsync()
    {
        var token = await shared.TryAsync("token", "--operator", "op-resident", "--terminal", "term-resident");
        token.AssertSucceeded();
        return new Dictionary<string, string>(await _examples.VariablesAsync(), StringComparer.Ordinal)
        {
            ["token"] = token.Output,
            ["today"] = LooseDate.From(JapanTime.DateOf(DateTimeOffset.UtcNow)).Value,
        };
    }

    // Whether somebody is removed depends on who it is.
    private static IEnumerable<string> ShapeOf(JsonElement answer) => JsonShape.Of(answer)
        .Select(member => member.Replace(" True", " boolean", StringComparison.Ordinal).Replace(" False", " boolean", StringComparison.Ordinal))
        .Distinct().Order(StringComparer.Ordinal);

    // The members whose text is the same in every walk.
    private static IEnumerable<string> Said(JsonElement answer) => new[] { "kind", "status", "match", "decision", "document" }
        .Select(member => $"{member}: {(answer.TryGetProperty(member, out var value) ? value.GetString() : "left out")}");

    // Tests of the example program count what lies on these queues.
    private async Task<int> TakeOffAsync(string municipality, string messageId)
    {
        var queue = new QueueAccount((await shared.Host.InfoAsync()).Juki.Settings[KnownQueues.Connection], new LocalQueueOptions()).Queue(KnownQueues.Replies(municipality));
        var messages = await queue.ReceiveAsync(LocalQueue.MaxBatch, default);
        foreach (var message in messages)
            await message.CompleteAsync(default);
        return messages.Count(message => message.MessageId == messageId);
    }
}
