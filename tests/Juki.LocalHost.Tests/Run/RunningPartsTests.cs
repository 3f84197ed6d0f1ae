using Juki.LocalHost.Run;

namespace Juki.LocalHost.Tests.Run;

public class RunningPartsTests
{
    private readonly List<string> _ended = [];

    [Fact]
    public async Task Parts_end_in_reverse_even_when_one_fails_to()
    {
        var parts = new RunningParts();
        await parts.StartAsync(() => Task.FromResult(new Part("first", _ended)));
        await parts.StartAsync(() => Task.FromResult(new Part("second", _ended, fails: true)));
        await parts.StartAsync(() => Task.FromResult(new Part("third", _ended)));

        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await parts.DisposeAsync());

        Assert.Equal(["third", "second", "first"], _ended);
    }

    [Fact]
    public async Task A_part_that_did_not_start_is_not_ended()
    {
        var parts = new RunningParts();
        await parts.StartAsync(() => Task.FromResult(new Part("first", _ended)));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => parts.StartAsync<Part>(() => throw new InvalidTimeZoneException()));

        await parts.DisposeAsync();

        Assert.Equal(["first"], _ended);
    }

    private sealed class Part(string name, List<string> ended, bool fails = false) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            ended.Add(name);
            return fails ? throw new InvalidTimeZoneException() : ValueTask.CompletedTask;
        }
    }
}
