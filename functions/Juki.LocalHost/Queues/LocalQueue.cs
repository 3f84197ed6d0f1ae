using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Juki.LocalHost.Queues;

/// <summary>
/// A queue as Service Bus gives it, over a storage queue: at least once, peek-lock with a delivery count, a failed message back at
/// once, and a dead-letter queue <c>{name}-dead</c> at the tenth failure. No order is kept, as there.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a queue, of messages.")]
public sealed class LocalQueue
{
    /// <summary>Most messages that one call receives.</summary>
    public const int MaxBatch = 32;

    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);
    private readonly QueueClient _client;
    private readonly MessageBodies _bodies;
    private readonly LocalQueueOptions _options;
    private readonly QueueAccount _account;
    private bool _made;

    internal LocalQueue(QueueClient client, MessageBodies bodies, LocalQueueOptions options, QueueAccount account)
    {
        _client = client;
        _bodies = bodies;
        _options = options;
        _account = account;
    }

    /// <summary>The queue's name.</summary>
    public string Name => _client.Name;

    /// <summary>The queue of its messages that failed too often.</summary>
    public LocalQueue DeadLetters => _account.Queue($"{Name}-dead");

    /// <summary>How long a received message is locked.</summary>
    public TimeSpan LockTime => _options.LockTime;

    /// <summary>Puts a message on the queue.</summary>
    /// <param name="body">The body, at most <see cref="LocalQueueOptions.MaxBodyBytes"/>.</param>
    /// <param name="messageId">Its id; not checked for repeats.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the message is kept.</returns>
    /// <exception cref="MessageTooLargeException">The body is too large.</exception>
    public Task SendAsync(string body, string messageId, CancellationToken cancellationToken) => SendAsync(body, messageId, reason: null, cancellationToken);

    /// <summary>Takes messages, each locked for <see cref="LockTime"/>. One that was already delivered too often is dead-lettered instead.</summary>
    /// <param name="max">At most so many, 1 to <see cref="MaxBatch"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The messages, none if the queue is empty. Each has to be settled.</returns>
    public async Task<IReadOnlyList<LocalMessage>> ReceiveAsync(int max, CancellationToken cancellationToken)
    {
        await MakeAsync(cancellationToken);
        var received = new List<LocalMessage>();
        foreach (var message in (await _client.ReceiveMessagesAsync(max, LockTime, cancellationToken)).Value)
        {
            if (await OpenAsync(message, cancellationToken) is { } opened)
                received.Add(opened);
        }

        return received;
    }

    /// <summary>About how many messages there are, locked ones included.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The count.</returns>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await MakeAsync(cancellationToken);
        return (await _client.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
    }

    internal async Task SendAsync(string body, string messageId, string? reason, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetByteCount(body);
        if (bytes > _options.MaxBodyBytes)
            throw new MessageTooLargeException(Name, bytes, _options.MaxBodyBytes);

        await MakeAsync(cancellationToken);
        var packed = bytes > MessageEnvelope.MaxBytes ? null : new MessageEnvelope(messageId, body, Pointer: null, reason).Pack();
        if (packed is null || packed.ToMemory().Length > MessageEnvelope.MaxBytes)
            packed = new MessageEnvelope(messageId, Body: null, await _bodies.KeepAsync(Name, body, cancellationToken), reason).Pack();
        await _client.SendMessageAsync(packed, visibilityTimeout: TimeSpan.Zero, timeToLive: Forever, cancellationToken);
    }

    private async Task<LocalMessage?> OpenAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var envelope = MessageEnvelope.Unpack(message.Body);
        var body = envelope.Body ?? await _bodies.ReadAsync(envelope.Pointer!, cancellationToken);
        var opened = new LocalMessage(this, _client, _bodies, message, envelope, body ?? "", _options.MaxDeliveryCount);
        if (body is not null && message.DequeueCount <= _options.MaxDeliveryCount)
            return opened;

        // Receivers that died holding it count as failures too.
        await opened.DeadLetterAsync(body is null ? "body-missing" : "delivered-too-often", cancellationToken);
        return null;
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (_made)
            return;
        await _client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        _made = true;
    }
}
