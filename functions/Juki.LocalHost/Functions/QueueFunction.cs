using System.Diagnostics.CodeAnalysis;
using Azure;
using Juki.LocalHost.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Juki.LocalHost.Functions;

/// <summary>
/// Runs a function for each message of its queue. It takes as many messages at once as it has room to start, at most 32: a message that
/// waits here would only use up its lock, and a delivery if the process is killed. Locks run on the storage's clock, so real time is used.
/// </summary>
internal sealed class QueueFunction(FunctionDefinition function, LocalQueue queue, FunctionInvoker invoker, HostLimits limits, IServiceScopeFactory scopes, ILogger<QueueFunction> logger)
    : BackgroundService
{
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan IdlePause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ErrorPause = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new HashSet<Task>();
        var pause = LeastPause;
        try
        {
            while (true)
            {
                running.RemoveWhere(task => task.IsCompleted);
                if (running.Count >= limits.MaxConcurrentCalls)
                {
                    await Task.WhenAny(running);
                    continue;
                }

                var messages = await ReceiveAsync(Math.Min(LocalQueue.MaxBatch, limits.MaxConcurrentCalls - running.Count), stoppingToken);
                running.UnionWith(messages.Select(message => HandleAsync(message, stoppingToken)));
                pause = messages.Count > 0 ? LeastPause : Min(pause * 2, IdlePause);
                if (messages.Count == 0)
                    await Task.Delay(pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task<IReadOnlyList<LocalMessage>> ReceiveAsync(int max, CancellationToken stoppingToken)
    {
        try
        {
            // Not cut off: what the storage has handed out would stay locked.
            stoppingToken.ThrowIfCancellationRequested();
            return await queue.ReceiveAsync(max, CancellationToken.None);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested && e is RequestFailedException or AggregateException or IOException)
        {
            Log.ReceiveFailed(logger, function.Name, queue.Name, e);
            await Task.Delay(ErrorPause, stoppingToken);
            return [];
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A function may throw anything; every failure is a failed delivery.")]
    private async Task HandleAsync(LocalMessage message, CancellationToken stoppingToken)
    {
        Exception? failure = null;
        await using (new LockRenewal(message, queue.LockTime, limits.MaxAutoLockRenewalDuration, logger))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await invoker.InvokeAsync(function, new Invocation(Message: message) { CancellationToken = stoppingToken }, scope.ServiceProvider);
            }
            catch (OperationCanceledException e) when (stoppingToken.IsCancellationRequested)
            {
                failure = e;
                Log.MessageInterrupted(logger, function.Name, message.MessageId);
            }
            catch (Exception e)
            {
                failure = e;
                Log.MessageFailed(logger, function.Name, message.MessageId, message.DeliveryCount, e);
            }
        }

        // Settled even while stopping: a message that was worked off must not come again for that.
        try
        {
            await (failure is null ? message.CompleteAsync(CancellationToken.None) : message.AbandonAsync(failure.GetType().Name, CancellationToken.None));
        }
        catch (Exception e)
        {
            Log.MessageNotSettled(logger, function.Name, e);
        }
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
