using Juki.Testing;

namespace Juki.Registry.Tests.Volume;

/// <summary>
/// A backlog of the size that a stopped week leaves behind, released by the real release. Tables are in memory, since the emulator can't hold
/// it; <c>BacklogReleaseTests</c> shows the same on the emulator at small size.
/// Messages are in the open and as long as sealed ones; one in fifty can't be opened.
/// </summary>
[Collection(Alone)]
[Trait("Requirement", "U4")]
public sealed class StoppedWeekTests : IDisposable
{
    /// <summary>Its memory is measured, so nothing else may run in the process.</summary>
    public const string Alone = "Memory is measured";

    private const int NoticesEach = 20;

    private const int Waiting = 100_000;
    private const int Unreadable = Waiting / 50;
    private const int People = (Waiting - Unreadable) / NoticesEach;

    // The whole backlog as read takes some 350 MB.
    private const long MostGrowth = 32 * 1024 * 1024;

    private readonly TestFolder _keys = new();

    [Fact]
    public async Task What_waits_is_released_whole_in_order_and_in_bounded_memory()
    {
        await using var week = await StoppedWeek.StartAsync(People, NoticesEach, Unreadable, samples: 8, _keys.Path);
        await week.SetAsideAsync();
        var runs = await week.ReleaseAsync();

        Assert.True(runs.Count > 3, $"Only {runs.Count} runs: none was cut by its time.");
        Assert.DoesNotContain(0, runs);
        Assert.InRange(week.Memory.Max() - week.Memory[0], long.MinValue, MostGrowth);
        Assert.Equal(Unreadable, await week.QuarantinedAsync());
        var answers = await week.AnswersAsync();
        Assert.All(Enumerable.Range(0, People), person =>
            Assert.Equal(Enumerable.Range(1, NoticesEach).Select(number => (number, "accepted")), answers[person]));
        foreach (var person in week.People)
            Assert.Equal(StoppedWeek.AddressAfter(NoticesEach), (await week.FindAsync(person)).Current!.Address);
    }

    public void Dispose() => _keys.Dispose();
}

/// <summary>What runs alone in the process.</summary>
[CollectionDefinition(StoppedWeekTests.Alone, DisableParallelization = true)]
public sealed class AloneCollection;
