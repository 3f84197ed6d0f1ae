using Azure.Core;
using Azure.Core.Pipeline;

namespace Juki.Testing;

/// <summary>
/// Holds a process at its n-th call to storage, before it is sent, while others run to their end. A <see cref="CrashPoint"/> ends the work
/// instead.
/// </summary>
public sealed class PausePoint : HttpPipelinePolicy
{
    private Hold? _hold;

    /// <summary>Starts a piece of work, which must be all that this process is at, and runs it up to a call.</summary>
    /// <param name="call">The number of the call, from 1.</param>
    /// <param name="work">The work.</param>
    /// <returns>The work as it stalls there, or, when it made fewer calls, as it has ended.</returns>
    public async Task<StalledWork> StallAsync(int call, Func<Task> work)
    {
        var hold = _hold = new Hold(call);
        var running = work();
        await Task.WhenAny(hold.Reached.Task, running);
        return new StalledWork(hold.Reached.Task.IsCompleted, () =>
        {
            _hold = null;
            hold.Resumed.TrySetResult();
            return running;
        });
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (_hold is { } hold && hold.IsReached())
            await hold.Resumed.Task;
        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Every call of this project is asynchronous.");

    private sealed class Hold(int call)
    {
        private int _calls;

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Resumed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsReached() => Interlocked.Increment(ref _calls) == call && Reached.TrySetResult();
    }
}

/// <summary>A piece of work that may stall.</summary>
/// <param name="IsStalled">Whether it stalls; otherwise it has ended.</param>
/// <param name="ResumeAsync">Lets it go on, and ends as it does.</param>
public sealed record StalledWork(bool IsStalled, Func<Task> ResumeAsync);
