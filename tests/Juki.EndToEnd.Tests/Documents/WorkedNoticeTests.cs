using System.Text.Json.Nodes;
using Juki.EndToEnd.Tests.Repository;
using Juki.EndToEnd.Tests.Running;
using Juki.LocalHost.Feeding;
using Juki.LocalHost.Run;
using Juki.Testing;
using Juki.Testing.Contracts;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>The document for communication servers (市町村CS), as somebody reads it who types every line and compares every block of JSON.</summary>
[Collection(SharedHost.Name)]
public sealed class WorkedNoticeTests(SharedHost shared)
{
    /// <summary>Its examples, from the repository's folder.</summary>
    public const string Examples = "docs/examples/communication-server";

    /// <summary>The document.</summary>
    public static readonly string Document = Path.Combine(SolutionFolder.Path, "docs", "communication-server.md");

    [Fact]
    [Trait("Requirement", "C17")]
    public async Task Every_line_works_and_every_block_shows_what_is_so()
    {
        using var copy = new ExampleCopy(Examples, shared.Root);
        var shown = new HashSet<string>();
        JsonNode? printed = null;
        var comparison = new ShownJson(IdsAreGiven: false);
        foreach (var block in Snippet.BlocksOf(await File.ReadAllTextAsync(Document)))
        {
            foreach (var line in block.Typed)
            {
                printed = JsonIn(await copy.TypeAsync(line)) ?? printed;
                comparison = new ShownJson(line.Contains(" --id ", StringComparison.Ordinal));
            }

            if (block.Language != "json")
                continue;
            var said = JsonNode.Parse(string.Join('\n', block.Lines))!.AsObject();
            var (kind, real) = await RealAsync(said, copy, printed);
            Assert.True(comparison.Holds(said, real), $"The document shows another {kind} than this: {real}");
            shown.Add(kind);
        }

        Assert.Equal(["encrypted header", "event", "file", "items", "register", "reply", "report", "server keys", "signed header", "supplement", "void"], shown.Order(StringComparer.Ordinal));
        await AssertSecondTimeAsync(copy);
    }

    [Fact]
    public async Task The_person_of_the_worked_notice_is_not_in_the_sample()
    {
        var options = new RunOptions { Data = "" };
        var sample = new FedSample(options.Population, options.Seed, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime), HasBegun: false, IsComplete: false).Make();
        var items = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(SolutionFolder.Path, Examples, "worked-notice.json")))!;

        var values = sample.Notices.SelectMany(notice => notice.Data).Select(member => member.Value?.ToString()).ToHashSet();
        Assert.DoesNotContain((string?)items["residentCode"], values);
        Assert.DoesNotContain((string?)items["individualNumber"], values);
    }

    // What the document says of whoever begins again on the same data.
    private static async Task AssertSecondTimeAsync(ExampleCopy copy)
    {
        Assert.Equal("duplicate", (string?)JsonIn(await copy.TypeAsync("node send-notice.mjs --from 122033 worked-notice.json"))!["data"]!["outcome"]);
        Assert.Equal("duplicate", (string?)JsonIn(await copy.TypeAsync("node send-notice.mjs --from 122033 --void void.json"))!["data"]!["outcome"]);
        var refused = JsonIn(await copy.TypeAsync("node send-notice.mjs --from 122033 refused-notice.json"))!["data"]!;
        Assert.Equal(("refused", "C11"), ((string?)refused["outcome"], (string?)refused["failures"]!.AsArray().Single()!["check"]));
    }

    // Told apart by a member that only one kind has.
    private async Task<(string Kind, JsonNode? Real)> RealAsync(JsonObject said, ExampleCopy copy, JsonNode? printed) => said switch
    {
        _ when said.ContainsKey("municipality") => ("register", await RegisteredAsync((string)said["municipality"]!)),
        _ when said.ContainsKey("keys") => ("server keys", await PublishedAsync()),
        _ when said.ContainsKey("reason") => ("void", await FileAsync(copy, "void.json")),
        _ when said.ContainsKey("residentCode") => ("items", await FileAsync(copy, "worked-notice.json")),
        _ when said.ContainsKey("enc") => ("encrypted header", printed?["encryptedHeader"]),
        _ when said.ContainsKey("alg") => ("signed header", printed?["signedHeader"]),
        _ when (string?)said["type"] == "jp.juki.reply.v1" => ("reply", printed),
        _ when (string?)said["type"] == "jp.juki.report.v1" => ("report", await InContractAsync("report", said)),
        _ when (string?)said["type"] == "jp.juki.file.v1" => ("file", await InContractAsync("file", said)),
        _ when (string?)said["type"] == "jp.fuhyo.update.v1" => ("supplement", await InContractAsync("fuhyo-notice", said)),
        _ => ("event", printed?["event"]),
    };

    // No notice brings it about: that it is what a municipality may be told, or say, is all that can be said of it here.
    private static async Task<JsonNode?> InContractAsync(string contract, JsonNode said) =>
        (await ContractValidator.ErrorsAsync(contract, said)).Count == 0 ? said.DeepClone() : null;

    private async Task<JsonNode?> RegisteredAsync(string municipality)
    {
        var file = Path.Combine(shared.Host.Data.Juki.Registers, "municipal-register.json");
        return JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsArray().Single(entry => (string?)entry!["municipality"] == municipality);
    }

    private async Task<JsonNode?> PublishedAsync()
    {
        using var http = new HttpClient();
        return JsonNode.Parse(await http.GetStringAsync(new Uri((await shared.Host.InfoAsync()).Juki.Address, "api/message-keys")));
    }

    private static async Task<JsonNode?> FileAsync(ExampleCopy copy, string name) =>
        JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(copy.Root, name)));

    private static JsonNode? JsonIn(ChildEnd end) =>
        end.Output.Contains('{', StringComparison.Ordinal) ? JsonNode.Parse(end.Json().GetRawText()) : null;
}
