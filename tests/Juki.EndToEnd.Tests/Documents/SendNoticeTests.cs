using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.EndToEnd.Tests.Running;
using Juki.LocalHost.Queues;
using Juki.Registry.Messaging;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>The example program of a communication server (市町村CS), where it is not used as the document shows.</summary>
[Collection(SharedHost.Name)]
public sealed class SendNoticeTests(SharedHost shared, SendNoticeTests.Installed installed) : IClassFixture<SendNoticeTests.Installed>
{
    private const string Municipality = "122033";
    private const string Program = "send-notice.mjs";

    private readonly ExampleCopy _copy = installed.Copy;

    private string Replies => Path.Combine(_copy.Root, "replies", Municipality);

    [Fact]
    public async Task A_reply_to_another_notice_is_kept_before_it_is_taken_off_and_one_that_does_not_open_is_dead_lettered()
    {
        var queue = await QueueAsync(KnownQueues.Replies(Municipality));
        var (before, deadBefore) = (await queue.CountAsync(default), await queue.DeadLetters.CountAsync(default));
        var (other, own) = (SyntheticPerson.New(), SyntheticPerson.New());
        var sealedOther = JsonNode.Parse((await SendAsync(other.MoveIn(1), "--show")).Json().GetRawText())!;
        await (await QueueAsync("juki-updates")).SendAsync((string)sealedOther["message"]!, "other", default);
        await queue.SendAsync("no reply", "no reply", default);
        await WaitUntil.TrueAsync("the other notice is answered", async () => await queue.CountAsync(default) == before + 2);

        var end = await SendAsync(own.MoveIn(1));

        end.AssertSucceeded();
        Assert.Contains("\"outcome\": \"accepted\"", end.Output, StringComparison.Ordinal);
        Assert.Contains("could not be opened and lie", end.Output, StringComparison.Ordinal);
        Assert.Equal(deadBefore + 1, await queue.DeadLetters.CountAsync(default));
        Assert.Contains((string)sealedOther["event"]!["id"]!, KeptNoticeIds());
        Assert.Equal(0, await queue.CountAsync(default));
    }

    [Fact]
    public async Task The_same_notice_again_under_its_id_is_told_duplicate_and_a_refused_one_the_same_refusal()
    {
        var (person, id) = (SyntheticPerson.New(), Guid.NewGuid().ToString());
        Assert.Equal("accepted", Outcome(await SendAsync(person.MoveIn(1), "--id", id)));
        Assert.Equal("duplicate", Outcome(await SendAsync(person.MoveIn(1), "--id", id)));

        var (refused, refusedId) = (person.Notice("12", 2, "市川市八幡一丁目１番１号"), Guid.NewGuid().ToString());
        var first = (await SendAsync(refused, "--id", refusedId)).Json().GetProperty("data").GetRawText();
        var again = (await SendAsync(refused, "--id", refusedId)).Json().GetProperty("data").GetRawText();
        Assert.Equal(first, again);
        Assert.Contains("R12-person", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usage", "--from", "12203", "worked-notice.json")]
    [InlineData("usage", "worked-notice.json")]
    [InlineData("usage", "--from", Municipality)]
    [InlineData("usage", "--from", Municipality, "--id", "X", "worked-notice.json")]
    [InlineData("usage", "--from", Municipality, "--wait", "0", "worked-notice.json")]
    [InlineData("usage", "--from", Municipality, "--nothing", "worked-notice.json")]
    [InlineData("sender-unknown", "--from", "999999", "worked-notice.json")]
    [InlineData("items-unreadable", "--from", Municipality, "missing.json")]
    [InlineData("items-unreadable", "--from", Municipality, Program)]
    public async Task What_goes_wrong_is_told_in_one_line(string code, params string[] arguments) =>
        (await _copy.NodeAsync([Program, .. arguments])).AssertFailed($"({code})");

    [Fact]
    public async Task Where_nothing_runs_it_says_so() =>
        (await _copy.NodeAloneAsync(Program, "--from", Municipality, "--data", _copy.Root, "worked-notice.json")).AssertFailed("(nothing-runs)");

    private async Task<ChildEnd> SendAsync(JsonObject items, params string[] options)
    {
        var file = Path.Combine(_copy.Root, "items.json");
        await File.WriteAllTextAsync(file, items.ToJsonString());
        var end = await _copy.NodeAsync([Program, "--from", Municipality, .. options, file]);
        end.AssertSucceeded();
        return end;
    }

    private async Task<LocalQueue> QueueAsync(string name) =>
        new QueueAccount((await shared.Host.InfoAsync()).Juki.Settings[KnownQueues.Connection], new LocalQueueOptions()).Queue(name);

    private IEnumerable<string> KeptNoticeIds()
    {
        foreach (var file in Directory.EnumerateFiles(Replies))
        {
            using var reply = JsonDocument.Parse(File.ReadAllText(file));
            yield return reply.RootElement.GetProperty("data").Text("noticeId");
        }
    }

    private static string Outcome(ChildEnd end) => end.Json().GetProperty("data").Text("outcome");

    /// <summary>The program with its packages, installed once for all tests here.</summary>
    public sealed class Installed(SharedHost shared) : IAsyncLifetime
    {
        internal ExampleCopy Copy { get; } = new(WorkedNoticeTests.Examples, shared.Root);

        public Task InitializeAsync() => Copy.InstallAsync();

        public Task DisposeAsync()
        {
            Copy.Dispose();
            return Task.CompletedTask;
        }
    }
}
