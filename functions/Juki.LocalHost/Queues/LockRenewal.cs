using Azure;
using Microsoft.Extensions.Logging;

namespace Juki.LocalHost.Queues;

/// <summary>Keeps a message locked while it is worked on; dispose before it is settled.</summary>
internal sealed class LockRenewal : IAsyncDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly Task _renewing;

    /// <summary>Starts to renew.</summary>
    /// <param name="message">The message.</param>
    /// <param name="lockTime">How long each lock lasts.</param>
    /// <param name="limit">How long in all (host.json: maxAutoLockRenewalDuration); after it the lock runs out.</param>
    /// <param name="logger">Told of a lock that could not be renewed.</param>
    public LockRenewal(LocalMessage message, TimeSpan lockTime, TimeSpan limit, ILogger logger)
    {
        _end = new CancellationTokenSource(limit);
        _renewing = RenewAsync(message, lockTime / 3, logger);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _renewing;
        _end.Dispose();
    }

    // The wait can be cut short, a request under way can't: its answer carries the receipt that settling needs.
    private async Task RenewAsync(LocalMessage message, TimeSpan pause, ILogger logger)
    {
        try
        {
            while (true)
            {
                await Task.Delay(pause, _end.Token);
                await message.RenewLockAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // Done with, or past the limit.
        }
        catch (Exception e) when (e is LockLostException or RequestFailedException)
        {
            Log.LockNotRenewed(logger, message.MessageId, e);
        }
    }
}
