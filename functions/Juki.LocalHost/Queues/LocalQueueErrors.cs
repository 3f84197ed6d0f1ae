using Juki.Records.Errors;

namespace Juki.LocalHost.Queues;

/// <summary>A message is larger than the queue takes.</summary>
/// <param name="queue">The queue.</param>
/// <param name="bytes">Size of the body.</param>
/// <param name="limit">The limit.</param>
public sealed class MessageTooLargeException(string queue, int bytes, int limit)
    : JukiException("queue-message-too-large", $"A message of {bytes} bytes is over the {limit} bytes that queue '{queue}' takes. Send less at a time.");

/// <summary>The lock on a message ran out: it was, or will be, delivered to another receiver.</summary>
/// <param name="queue">The queue.</param>
/// <param name="inner">What the storage said.</param>
public sealed class LockLostException(string queue, Exception inner)
    : JukiException("queue-lock-lost", $"The lock on a message of queue '{queue}' ran out before it was settled. It is delivered again; renew locks while working.", inner);
