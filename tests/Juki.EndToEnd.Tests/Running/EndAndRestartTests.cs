using System.Globalization;
using System.Text.Json;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>A local host that ends, as it should or not, and the next one on the same data.</summary>
[Collection(SharedHost.Name)]
public sealed class EndAndRestartTests : IDisposable
{
    private const int FewChanges = 10;
    private const int HalfTheChanges = 40;

    private readonly TestFolder _folder = new();

    private string Data => _folder.File("data");

    [Fact]
    public async Task After_Ctrl_C_nothing_is_left_running_and_the_next_run_answers_as_before()
    {
        if (OperatingSystem.IsWindows())
            return; // There is no signal to send.
        string record;
        await using (var first = await RunningHost.StartAsync(Data))
        {
            Assert.Contains($"  All {(await first.SampleAsync()).Notices.Count} answers are as expected.", first.Lines);
            Assert.Contains($"  All {(await first.FedAsync()).MakeSupplements(await first.SampleAsync()).Notices.Count} answers are as expected.", first.Lines);
            await EndState.AssertOfSampleAsync(first);
            (await RunningHost.TryAsync("log", "--data", Data)).AssertFailed("The log has no such entry");
            record = await AskAsync(first);

            AssertClean(await first.EndAsync());
            AssertNothingRuns(first);
            (await RunningHost.TryAsync("log", "--data", Data)).AssertFailed("No local host runs");
        }

        await using var second = await RunningHost.StartAsync(Data);
        Assert.Contains(second.Lines, line => line.StartsWith($"The sample of {RunningHost.Population} people is there", StringComparison.Ordinal));
        Assert.Equal(record, await AskAsync(second));
        await EndState.AssertOfSampleAsync(second);
        AssertClean(await second.EndAsync());
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task A_feed_that_was_killed_and_then_interrupted_is_finished_by_the_next_run()
    {
        if (OperatingSystem.IsWindows())
            return; // There is no signal to send.
        await using (var killed = RunningHost.Launch(Data))
        {
            await ChangesTakenAsync(killed, FewChanges);
            await killed.Child.KillAsync();
            Assert.False((await killed.FedAsync()).IsComplete);
            (await RunningHost.TryAsync("log", "--data", Data)).AssertFailed("No local host runs");
        }

        await using (var interrupted = RunningHost.Launch(Data))
        {
            await ChangesTakenAsync(interrupted, HalfTheChanges);
            var end = await interrupted.EndAsync();
            AssertClean(end);
            Assert.DoesNotContain(ClosingScreen.Header, end.Output, StringComparison.Ordinal);
            Assert.False((await interrupted.FedAsync()).IsComplete);
            AssertNothingRuns(interrupted);
        }

        await using var last = await RunningHost.StartAsync(Data);
        var notices = (await last.SampleAsync()).Notices.Count;
        Assert.Contains(last.Lines, line => line.StartsWith($"  {notices} of {notices} notices answered", StringComparison.Ordinal));
        Assert.Contains($"  All {notices} answers are as expected.", last.Lines);
        Assert.True((await last.FedAsync()).IsComplete);
        await EndState.AssertOfSampleAsync(last);
        await AskAsync(last);
        AssertClean(await last.EndAsync());
    }

    public void Dispose() => _folder.Dispose();

    // The journal is written through before a change is acknowledged, so it tells how far the feed has come at this moment.
    private static Task ChangesTakenAsync(RunningHost host, int changes) => WaitUntil.TrueAsync(
        $"the national server has taken {changes} changes",
        () => Directory.Exists(host.Data.Juki.National) && Directory.EnumerateFiles(host.Data.Juki.National).SelectMany(File.ReadLines).Count() >= changes);

    private static async Task<string> AskAsync(RunningHost host)
    {
        var end = await RunningHost.TryAsync(host.Commands.Single(c => c.Arguments.Contains("name,birthDate,address")).Arguments);
        end.AssertSucceeded();
        return JsonSerializer.Serialize(end.Json().GetProperty("records").EnumerateArray().Single());
    }

    // A sweep that was due while nothing ran says that it is late.
    private static void AssertClean(ChildEnd end)
    {
        Assert.Equal(0, end.ExitCode);
        Assert.All(end.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(@"^warn: Juki\.Triggers\.\S+\[3002\] \w+ runs late", line));
        Assert.EndsWith("\nEnding ...", end.Output, StringComparison.Ordinal);
    }

    private static void AssertNothingRuns(RunningHost host)
    {
        Assert.False(File.Exists(Path.Combine(host.Data.Root, "run.json")));
        var emulator = File.ReadAllText(Path.Combine(host.Data.Azurite, "azurite.pid")).Split(' ')[0];
        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(int.Parse(emulator, CultureInfo.InvariantCulture)));
    }
}
