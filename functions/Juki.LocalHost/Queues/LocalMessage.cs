using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Juki.LocalHost.Queues;

/// <summary>A received, locked message. Settle it once: complete, abandon or dead-letter. Not safe for use by several threads at once.</summary>
public sealed class LocalMessage
{
    private readonly LocalQueue _queue;
    private readonly QueueClient _client;
    private readonly MessageBodies _bodies;
    private readonly MessageEnvelope _envelope;
    private readonly string _storageId;
    private readonly int _maxDeliveryCount;
    private string _popReceipt;

    internal LocalMessage(LocalQueue queue, QueueClient client, MessageBodies bodies, QueueMessage message, MessageEnvelope envelope, string body, int maxDeliveryCount)
    {
        _queue = queue;
        _client = client;
        _bodies = bodies;
        _envelope = envelope;
        _storageId = message.MessageId;
        _popReceipt = message.PopReceipt;
        _maxDeliveryCount = maxDeliveryCount;
        Body = body;
        DeliveryCount = (int)message.DequeueCount;
    }

    /// <summary>The body.</summary>
    public string Body { get; }

    /// <summary>The id that its sender gave.</summary>
    public string MessageId => _envelope.Id;

    /// <summary>How often it was delivered, this time included.</summary>
    public int DeliveryCount { get; }

    /// <summary>Why it was dead-lettered; null for a message of an ordinary queue.</summary>
    public string? DeadLetterReason => _envelope.Reason;

    /// <summary>It is done with: takes it off the queue.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="LockLostException">The lock ran out.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await LockedAsync(() => _client.DeleteMessageAsync(_storageId, _popReceipt, cancellationToken));
        if (_envelope.Pointer is { } pointer)
            await _bodies.DropAsync(pointer, cancellationToken);
    }

    /// <summary>It failed: puts it back at once, or on the dead-letter queue if it failed too often.</summary>
    /// <param name="reason">Why, for the dead-letter queue: a code, never personal data.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is back.</returns>
    /// <exception cref="LockLostException">The lock ran out.</exception>
    public Task AbandonAsync(string reason, CancellationToken cancellationToken) =>
        DeliveryCount >= _maxDeliveryCount ? DeadLetterAsync(reason, cancellationToken) : LockForAsync(TimeSpan.Zero, cancellationToken);

    /// <summary>Puts it on the dead-letter queue.</summary>
    /// <param name="reason">Why: a code, never personal data.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is there and off this queue.</returns>
    /// <exception cref="LockLostException">The lock ran out; it may be on both queues.</exception>
    public async Task DeadLetterAsync(string reason, CancellationToken cancellationToken)
    {
        await _queue.DeadLetters.SendAsync(Body, MessageId, reason, cancellationToken);
        await CompleteAsync(cancellationToken);
    }

    /// <summary>Locks it for another <see cref="LocalQueue.LockTime"/> from now.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is locked.</returns>
    /// <exception cref="LockLostException">The lock ran out before.</exception>
    public Task RenewLockAsync(CancellationToken cancellationToken) => LockForAsync(_queue.LockTime, cancellationToken);

    private Task LockForAsync(TimeSpan time, CancellationToken cancellationToken) => LockedAsync(async () =>
    {
        var receipt = await _client.UpdateMessageAsync(_storageId, _popReceipt, _envelope.Pack(), time, cancellationToken);
        _popReceipt = receipt.Value.PopReceipt;
    });

    private async Task LockedAsync(Func<Task> settle)
    {
        try
        {
            await settle();
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.MessageNotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            throw new LockLostException(_queue.Name, e);
        }
    }
}
