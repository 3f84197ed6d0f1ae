using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Functions;

/// <summary>Runs a function once: a new instance of its class, a time limit, and its outputs sent when it has returned.</summary>
/// <param name="limits">The app's limits.</param>
/// <param name="outputs">Where outputs go.</param>
internal sealed class FunctionInvoker(HostLimits limits, FunctionQueues outputs)
{
    /// <summary>Runs a function. It succeeded only if this returns: outputs are on their queues then.</summary>
    /// <param name="function">The function.</param>
    /// <param name="invocation">What it is given.</param>
    /// <param name="scope">Services of this run alone.</param>
    /// <returns>What it returned.</returns>
    public async Task<object?> InvokeAsync(FunctionDefinition function, Invocation invocation, IServiceProvider scope)
    {
        // The real host ends the worker process of a function that overruns; this one asks it to stop.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(invocation.CancellationToken);
        limit.CancelAfter(limits.FunctionTimeout);

        var instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(scope, function.Method.DeclaringType!);
        try
        {
            var arguments = function.Arguments(invocation with { CancellationToken = limit.Token });
            var returned = await ResultAsync(function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null));

            // Its work is done and may be on record: what it sends is not cut off by a stop or a client that left.
            await outputs.SendAsync(function, returned, CancellationToken.None);
            return returned;
        }
        finally
        {
            await DisposeAsync(instance);
        }
    }

    private static async Task<object?> ResultAsync(object? returned)
    {
        if (returned is not Task task)
            return returned;
        await task;
        return task.GetType().GetProperty(nameof(Task<>.Result)) is { } result && result.PropertyType.IsVisible ? result.GetValue(task) : null;
    }

    private static async ValueTask DisposeAsync(object? instance)
    {
        if (instance is IAsyncDisposable asynchronous)
            await asynchronous.DisposeAsync();
        else if (instance is IDisposable disposable)
            disposable.Dispose();
    }
}
