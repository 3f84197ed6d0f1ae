using System.Collections.Concurrent;

namespace Juki.LocalHost.Run;

/// <summary>Parts that were started one after the other, some side by side, ended in reverse: each may rely on those before it to its end.</summary>
public sealed class RunningParts : IAsyncDisposable
{
    private readonly ConcurrentStack<IAsyncDisposable> _parts = new();

    /// <summary>Starts a part and keeps it.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="start">Starts it.</param>
    /// <returns>The running part.</returns>
    public async Task<T> StartAsync<T>(Func<Task<T>> start)
        where T : IAsyncDisposable
    {
        var part = await start();
        _parts.Push(part);
        return part;
    }

    /// <summary>Ends all parts, the last first; a part that fails to end does not keep the others.</summary>
    /// <returns>A task that ends when all have ended.</returns>
    public async ValueTask DisposeAsync()
    {
        if (!_parts.TryPop(out var part))
            return;
        try
        {
            await part.DisposeAsync();
        }
        finally
        {
            await DisposeAsync();
        }
    }
}
