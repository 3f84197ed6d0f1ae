using System.Diagnostics;

namespace Juki.Testing;

/// <summary>Waits for a condition instead of sleeping.</summary>
public static class WaitUntil
{
    /// <summary>How long a test waits before it fails; far above any real wait, for a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="what">What is waited for, for the failure's message.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="limit">How long; <see cref="Limit"/> where null.</param>
    /// <returns>A task that ends when it holds.</returns>
    /// <exception cref="TimeoutException">It did not in time.</exception>
    public static Task TrueAsync(string what, Func<bool> condition, TimeSpan? limit = null) =>
        TrueAsync(what, () => Task.FromResult(condition()), limit);

    /// <summary>Waits until a condition holds that needs I/O to be known.</summary>
    /// <param name="what">What is waited for, for the failure's message.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="limit">How long; <see cref="Limit"/> where null.</param>
    /// <returns>A task that ends when it holds.</returns>
    /// <exception cref="TimeoutException">It did not in time.</exception>
    public static async Task TrueAsync(string what, Func<Task<bool>> condition, TimeSpan? limit = null)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > (limit ?? Limit))
                throw new TimeoutException($"Waited {waited.Elapsed.TotalSeconds:0} s in vain: {what}.");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Waits until there is a value, and gives it.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="what">What is waited for, for the failure's message.</param>
    /// <param name="find">Gives the value, or null while there is none.</param>
    /// <param name="limit">How long; <see cref="Limit"/> where null.</param>
    /// <returns>The value.</returns>
    /// <exception cref="TimeoutException">There was none in time.</exception>
    public static async Task<T> FoundAsync<T>(string what, Func<Task<T?>> find, TimeSpan? limit = null)
        where T : class
    {
        T? found = null;
        await TrueAsync(what, async () => (found = await find()) is not null, limit);
        return found!;
    }
}
